import type { Column } from '@shared/columns'
import { formatGap, formatPoints, formatTotal } from '@shared/format'
import type { Points } from '@shared/points'
import type { Section } from '@shared/rubric'
import { Gap } from '../../parts/gap'

interface SectionSubtotalProps {
  section: Section
  columns: readonly Column[]
  /** The gap of the compared two. */
  gap: Points
}

/** What a section comes to in every column. */
export function SectionSubtotal({ section, columns, gap }: SectionSubtotalProps) {
  return (
    <tr className="pair-row pair-section" tabIndex={-1} data-section={section.no}>
      <th scope="row">{section.no}</th>
      <td>{section.title}</td>
      <td className="number quiet">{formatPoints(section.points)}</td>
      {columns.map((column) => (
        <Subtotal key={column.id} column={column} no={section.no} />
      ))}
      <td className="number">
        <Gap of={gap} />
      </td>
    </tr>
  )
}

function Subtotal({ column, no }: { column: Column; no: string }) {
  const { score, difference } = column.sections.find((each) => each.no === no)!
  return (
    <td className={`side-${column.phase} pair-subtotal`}>
      <span className="number">{formatTotal(score)}</span>
      {column.role === null && difference !== 0 && (
        <span className="cell-difference">{formatGap(difference)}</span>
      )}
    </td>
  )
}
