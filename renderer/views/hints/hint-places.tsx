import type { HintPlace } from '@shared/hints/hint'
import { PHASE_SHORT } from '@shared/text.zh'
import { Button } from 'antd'
import { usePlace } from '../../desk/place'

const SHOWN = 4

interface HintPlacesProps {
  places: readonly HintPlace[]
  names: ReadonlyMap<string, string>
}

/** A way to each place; of many the first few, the others unfold. */
export function HintPlaces({ places, names }: HintPlacesProps) {
  const rest = places.slice(SHOWN)
  return (
    <>
      <PlaceButtons places={places.slice(0, SHOWN)} names={names} />
      {rest.length > 0 && (
        <details className="hint-rest">
          <summary>另有 {rest.length} 处</summary>
          <div className="toolbar">
            <PlaceButtons places={rest} names={names} />
          </div>
        </details>
      )}
    </>
  )
}

function PlaceButtons({ places, names }: HintPlacesProps) {
  const { move } = usePlace()
  return places.map((place) => (
    <Button
      key={`${place.subject} ${place.phase} ${place.criterion}`}
      onClick={() => move({ view: 'score', ...place, draft: null })}
    >
      查看 {place.subject} {names.get(place.subject)} · {PHASE_SHORT[place.phase]} {place.criterion}
    </Button>
  ))
}
