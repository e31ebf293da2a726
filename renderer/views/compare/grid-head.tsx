import type { Column } from '@shared/columns'
import { formatGap, formatTotal } from '@shared/format'
import type { Points } from '@shared/points'
import { Gap } from '../../parts/gap'

const ROLES = { baseline: '基准', compared: '比对' } as const

/** What the columns are, what each comes to, and which two the gap is of. */
export function GridHead({ columns, gap }: { columns: readonly Column[]; gap: Points }) {
  return (
    <thead>
      <tr className="pair-row pair-head">
        <th scope="col">
          <span className="unseen">编号</span>
        </th>
        <th scope="col">督导帮扶细则</th>
        <th scope="col" className="number">
          满分
        </th>
        {columns.map((column) => (
          <ColumnHead key={column.id} column={column} />
        ))}
        <th scope="col" className="number">
          差
          <span className="column-total">
            <Gap of={gap} />
          </span>
        </th>
        <th scope="col" className="pair-reasons">
          原因
        </th>
      </tr>
    </thead>
  )
}

function ColumnHead({ column }: { column: Column }) {
  const { name, phase, role, total, difference, unanswered, signatures } = column
  return (
    <th scope="col" className={`column-head side-${phase}`} title={signedBy(signatures)}>
      {name}
      <span className="column-total">
        {formatTotal(total)}
        {role && <span className="column-role">{ROLES[role]}</span>}
        {role === null && difference !== 0 && (
          <span className="cell-difference">{formatGap(difference)}</span>
        )}
      </span>
      {unanswered > 0 && <span className="cell-difference">未评 {unanswered}</span>}
    </th>
  )
}

const signedBy = (signatures: Column['signatures']): string =>
  signatures.length === 0 ? '未签认' : `签认：${signatures.map(({ name }) => name).join('、')}`
