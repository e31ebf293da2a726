import type { Person } from '@shared/case/action'
import { ROLE_NAMES } from '@shared/text.zh'

const ORDER = Object.keys(ROLE_NAMES)
const byRole = (a: Person, b: Person) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role)

interface PeopleTableProps {
  people: readonly Person[]
  /** The one whose form is open. */
  edited: Person | 'new' | null
  onEdit(person: Person): void
  onRemove(id: string): void
}

export function PeopleTable({ people, edited, onEdit, onRemove }: PeopleTableProps) {
  return (
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
              <button type="button" className="text-button" onClick={() => onEdit(person)}>
                修改
              </button>
              <button type="button" className="text-button" onClick={() => onRemove(person.id)}>
                删除
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
