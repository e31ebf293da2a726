import { TOWNSHIP } from '@shared/case'
import type { ComparedPhases } from '@shared/comparison'
import { formatTotal } from '@shared/format'
import type { Points } from '@shared/points'
import type { ComparisonView } from '@shared/replies'
import { className, gapWord, PHASE_SHORT, VERDICT_NAMES } from '@shared/text.zh'
import { Gap } from '../../parts/gap'
import { subjectTitle } from '../../parts/subject-name'
import { VerdictMark } from '../../parts/verdict-mark'

interface CompareHeaderProps {
  found: ComparisonView
  phases: ComparedPhases
}

/** Both totals, what lies between them, and the verdict. */
export function CompareHeader({ found, phases }: CompareHeaderProps) {
  const { subject, comparison, verdict, verdictAtDraw } = found
  const { baseline, compared, gap } = comparison.total
  return (
    <header className="compare-header">
      <div className="compare-title">
        <h1>{subjectTitle(subject)}</h1>
        {subject.id !== TOWNSHIP && <span className="quiet">{className(subject.class)}</span>}
        <VerdictMark of={verdict} />
        {verdictAtDraw && verdictAtDraw !== verdict && (
          <span className="quiet">按抽样时的容差：{VERDICT_NAMES[verdictAtDraw]}</span>
        )}
      </div>
      <p className="compare-totals">
        <Total name={PHASE_SHORT[phases.baseline]} side="self" of={baseline} />
        <Total name={PHASE_SHORT[phases.against]} side="verify" of={compared} />
        <span>
          差 <strong className="total-figure">{<Gap of={gap} />}</strong> {gapWord(gap)}
        </span>
      </p>
    </header>
  )
}

function Total({ name, side, of }: { name: string; side: 'self' | 'verify'; of: Points }) {
  return (
    <span className={`total-${side}`}>
      {name} <strong className="total-figure">{formatTotal(of)}</strong>
    </span>
  )
}
