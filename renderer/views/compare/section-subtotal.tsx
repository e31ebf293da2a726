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
    <div className="pair-row pair-section" role="row" tabIndex={-1} data-section={section.no}>
      <span role="rowheader">{section.no}</span>
      <span role="cell">{section.title}</span>
      <span role="cell" className="number quiet">
        {formatPoints(total.points)}
      </span>
      <span role="cell" className="total-self pair-subtotal">
        {formatTotal(total.baseline)}
      </span>
      <span role="cell" className="total-verify pair-subtotal">
        {formatTotal(total.compared)}
      </span>
      <span role="cell" className="number">
        <Gap of={total.gap} />
      </span>
      <span role="cell" />
    </div>
  )
}
