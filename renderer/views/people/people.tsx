import { PERSON_ROLES, type Person } from '@shared/case'
import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Problem } from '../../parts/problem'
import { ROLE_NAMES } from './names'
import { PersonForm } from './person-form'

const ORDER = Object.keys(ROLE_NAMES)
const byRole = (a: Person, b: Person) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role)

/** Everybody who takes part, by role. */
export function People({ people }: { people: readonly Person[] }) {
  const [edited, setEdited] = useState<Person | 'new' | null>(people.length === 0 ? 'new' : null)
  const remove = useWrite('person.remove')
  const missing = PERSON_ROLES.filter((role) => !people.some((person) => person.role === role))
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
          onClose={() => setEdited(null)}
        />
      )}
      <Problem error={remove.error} />
      <table className="plain-table" aria-label="人员名单">
        <thead>
          <tr>
            <th>职责</th>
            <th>姓名</th>
            <th>单位</th>
            <th>电话</th>
            <th>办理</th>
          </tr>
        </thead>
        <tbody>
          {people.toSorted(byRole).map((person) => (
            <tr key={person.id} className={person === edited ? 'row-open' : undefined}>
              <td>{ROLE_NAMES[person.role]}</td>
              <th scope="row">
                <strong>{person.name}</strong>
              </th>
              <td>{person.unit}</td>
              <td>{person.phone}</td>
              <td className="line-actions">
                <button type="button" className="text-button" onClick={() => setEdited(person)}>
                  修改
                </button>
                <button
                  type="button"
                  className="text-button"
                  onClick={() => remove.mutate({ id: person.id }, { onSuccess: () => setEdited(null) })}
                >
                  删除
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Block>
  )
}
