import type { CitySettings } from '@shared/consolidation/city-settings'
import type { SettingsTrial } from '@shared/replies/city-desk'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { readOptions } from '../../../api/hooks'
import { Problem } from '../../../parts/problem'

/** What the settings that are typed would make of the towns. */
export function Consequences({ of: settings }: { of: CitySettings }) {
  const trial = useQuery<SettingsTrial>({
    ...readOptions('city.trySettings', settings),
    placeholderData: keepPreviousData,
  })
  if (!trial.data) return <Problem error={trial.error} />
  const { common, prominent } = trial.data
  return (
    <section className="consequences" aria-label="改了会怎样" role="status">
      <p>
        共性问题 <strong>{countWords(common)}</strong>，突出的个性问题{' '}
        <strong>{countWords(prominent)}</strong>
      </p>
      {isOther(common) || isOther(prominent) ? (
        <details className="folded">
          <summary>看是哪几项</summary>
          <Lines of={common} />
          <Lines of={prominent} />
        </details>
      ) : null}
    </section>
  )
}

type Change = SettingsTrial['common']

const isOther = ({ added, gone }: Change) => added.length + gone.length > 0

const countWords = (change: Change) =>
  isOther(change) ? `${change.before} 项 → ${change.after} 项` : `仍是 ${change.after} 项`

function Lines({ of: { added, gone } }: { of: Change }) {
  return (
    <>
      {added.length > 0 && <p>多出：{added.join('；')}</p>}
      {gone.length > 0 && <p>少去：{gone.join('；')}</p>}
    </>
  )
}
