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
  return (
    <section className="note note-warn" aria-label="改了会怎样" role="status">
      <Problem error={trial.error} />
      {trial.data && (
        <>
          <Change name="共性问题" of={trial.data.common} />
          <Change name="突出的个性问题" of={trial.data.prominent} />
        </>
      )}
    </section>
  )
}

function Change({ name, of: { before, after, added, gone } }: { name: string; of: SettingsTrial['common'] }) {
  return (
    <>
      <p>
        <strong>{name}</strong>{' '}
        {before === after && added.length === 0 ? `仍是 ${after} 项` : `${before} 项 → ${after} 项`}
      </p>
      {added.length > 0 && <p>多出：{added.join('；')}</p>}
      {gone.length > 0 && <p>少去：{gone.join('；')}</p>}
    </>
  )
}
