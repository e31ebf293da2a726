import { TOWNSHIP } from '@shared/case/subject'
import type { Column } from '@shared/columns'
import { formatTotal } from '@shared/format'
import type { Points } from '@shared/points'
import type { ComparisonView } from '@shared/replies/comparison'
import { className, gapWord, VERDICT_NAMES } from '@shared/text.zh'
import { Gap } from '../../parts/gap'
import { subjectTitle } from '../../parts/subject-name'
import { VerdictMark } from '../../parts/verdict-mark'

/** The totals of the compared two, what lies between them, and the verdict. */
export function CompareHeader({ found }: { found: ComparisonView }) {
  const { subject, comparison, columns, verdict, verdictAtDraw } = found
  const { baseline, compared, gap } = comparison.total
  return (
    <header className="compare-header">
      <div className="compare-title">
        <h1 title={subjectTitle(subject)}>{subjectTitle(subject)}</h1>
        {subject.id !== TOWNSHIP && <span className="quiet">{className(subject.class)}</span>}
        <VerdictMark of={verdict} />
        {verdictAtDraw && verdictAtDraw !== verdict && (
          <span className="quiet">按抽样时的容差：{VERDICT_NAMES[verdictAtDraw]}</span>
        )}
      </div>
      <p className="compare-totals">
        <Total column={columns.find(({ role }) => role === 'baseline')} of={baseline} />
        <Total column={columns.find(({ role }) => role === 'compared')} of={compared} />
        <span>
          差 <strong className="total-figure">{<Gap of={gap} />}</strong> {gapWord(gap)}
        </span>
      </p>
    </header>
  )
}

function Total({ column, of }: { column: Column | undefined; of: Points }) {
  if (!column) return null
  return (
    <span className={`side-${column.phase}`}>
      {column.name} <strong className="total-figure">{formatTotal(of)}</strong>
    </span>
  )
}
