import type { Comparison } from '@shared/comparison'
import { formatPoints, formatTotal } from '@shared/format'
import type { Section } from '@shared/rubric'
import { Gap } from '../../parts/gap'

interface SectionSubtotalProps {
  section: Section
  total: Comparison['sections'][number]
}

/** What a section comes to on both sides. */
export function SectionSubtotal({ section, total }: SectionSubtotalProps) {
  return (
    <tr className="pair-row pair-section" tabIndex={-1} data-section={section.no}>
      <th scope="row">{section.no}</th>
      <td>{section.title}</td>
      <td className="number quiet">{formatPoints(total.points)}</td>
      <td className="total-self pair-subtotal">{formatTotal(total.baseline)}</td>
      <td className="total-verify pair-subtotal">{formatTotal(total.compared)}</td>
      <td className="number">
        <Gap of={total.gap} />
      </td>
      <td />
    </tr>
  )
}
