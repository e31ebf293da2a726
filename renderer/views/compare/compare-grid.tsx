import type { ComparedPhases, Comparison, CriterionPair } from '@shared/comparison'
import type { Rubric, Section } from '@shared/rubric'
import { PHASE_SHORT } from '@shared/text.zh'
import { PairRow } from './pair-row'
import { SectionSubtotal } from './section-subtotal'

interface CompareGridProps {
  comparison: Comparison
  rubric: Rubric
  phases: ComparedPhases
  shown: readonly CriterionPair[]
  /** Grouped by section as on the form; otherwise one list in the order of the gaps. */
  isByForm: boolean
  changedAfterReveal: readonly string[]
}

/** Both sheets criterion by criterion; only what both sides have answered. */
export function CompareGrid({
  comparison,
  rubric,
  phases,
  shown,
  isByForm,
  changedAfterReveal,
}: CompareGridProps) {
  const heads = ['督导帮扶细则', '满分', PHASE_SHORT[phases.baseline], PHASE_SHORT[phases.against], '差']
  const row = (pair: CriterionPair) => (
    <PairRow
      key={pair.id}
      pair={pair}
      criterion={rubric.criterionById.get(pair.id)!}
      phases={phases}
      isLate={changedAfterReveal.includes(pair.id)}
    />
  )
  const inSection = (section: Section) => shown.filter(({ id }) => rubric.sectionOf.get(id) === section)
  return (
    <table className="pair-grid" aria-label="逐条比对">
      <thead>
        <tr className="pair-row pair-head">
          <th scope="col">
            <span className="unseen">编号</span>
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className={head === '满分' || head === '差' ? 'number' : ''}>
              {head}
            </th>
          ))}
          <th scope="col">
            原因（{PHASE_SHORT[phases.baseline]} ｜ {PHASE_SHORT[phases.against]}）
          </th>
        </tr>
      </thead>
      {isByForm ? (
        rubric.sections.map((section) => (
          <tbody key={section.no} aria-label={`${section.no}、${section.title}`}>
            <SectionSubtotal
              section={section}
              total={comparison.sections.find(({ no }) => no === section.no)!}
            />
            {inSection(section).map(row)}
          </tbody>
        ))
      ) : (
        <tbody>{shown.map(row)}</tbody>
      )}
    </table>
  )
}
