import type { CityNextStep } from '@shared/city-view/next-step'
import type { CityHead } from '@shared/replies/city-desk'
import { Button } from 'antd'
import { useRead } from '../../api/hooks'
import { useCityPlace } from '../../desk/city-place'
import { ActorField } from '../actor-field'
import { SavedMark } from '../saved-mark'

/** Which city file it is, where it stands, and what to do next. */
export function CityBar({ actor, head }: { actor: string; head: CityHead }) {
  const city = useRead('city.read', {})
  return (
    <header className="top-bar">
      <div className="top-town">
        <strong>{head.name}</strong>
        <span className="quiet">市级汇总</span>
      </div>
      {city.data ? <NextStep of={city.data.nextStep} /> : <span />}
      <SavedMark savedAt={city.data?.savedAt ?? null} />
      <ActorField actor={actor} as="汇总人" />
    </header>
  )
}

/** Whoever stands where the step leads is led on to what comes after it. */
function NextStep({ of }: { of: CityNextStep }) {
  const { place, move } = useCityPlace()
  const { label, view } = (of.view === place.view && of.after) || of
  const go = () => move({ view, trail: [] })
  return (
    <div className="next-step">
      <button type="button" className="next-step-words" title={of.sentence} onClick={go}>
        <span>{of.sentence}</span>
      </button>
      {view !== place.view && (
        <Button
          type="primary"
          color="primary"
          variant={place.view === 'towns' ? 'solid' : 'outlined'}
          onClick={go}
        >
          {label}
        </Button>
      )}
    </div>
  )
}
