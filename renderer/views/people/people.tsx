import type { Person } from '@shared/case/action'
import { ROLE_NAMES } from '@shared/text.zh'
import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Problem } from '../../parts/problem'
import { PeopleTable } from './people-table'
import { PersonForm } from './person-form'

const ORDER = Object.keys(ROLE_NAMES) as Person['role'][]

/** Everybody who takes part, by role. */
export function People({ people }: { people: readonly Person[] }) {
  const [edited, setEdited] = useState<Person | 'new' | null>(people.length === 0 ? 'new' : null)
  const remove = useWrite('person.remove')
  const missing = ORDER.filter((role) => !people.some((person) => person.role === role))
  return (
    <Block
      title="人员"
      note={missing.length > 0 && `还没有登记：${missing.map((role) => ROLE_NAMES[role]).join('、')}`}
      action={edited !== 'new' && <Button onClick={() => setEdited('new')}>新增人员…</Button>}
    >
      {edited && (
        <PersonForm
          key={edited === 'new' ? '' : edited.id}
          of={edited === 'new' ? null : edited}
          role={missing[0] ?? 'expert'}
          onClose={() => setEdited(null)}
        />
      )}
      <Problem error={remove.error} />
      {people.length > 0 && (
        <PeopleTable
          people={people}
          edited={edited}
          onEdit={setEdited}
          onRemove={(id) => remove.mutate({ id }, { onSuccess: () => setEdited(null) })}
        />
      )}
    </Block>
  )
}
