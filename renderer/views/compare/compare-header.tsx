import { TOWNSHIP } from '@shared/case'
import type { ComparedPhases } from '@shared/comparison'
import type { ComparisonView } from '@shared/contract'
import type { Flag } from '@shared/flags/flag'
import { formatTotal } from '@shared/format'
import type { Points } from '@shared/points'
import { className, gapWord, PHASE_SHORT, SEVERITY_NAMES } from '@shared/text.zh'
import { Gap } from '../../parts/gap'
import { subjectTitle } from '../../parts/subject-name'
import { VerdictMark } from '../../parts/verdict-mark'

interface CompareHeaderProps {
  found: ComparisonView
  phases: ComparedPhases
  onFlag(flag: Flag): void
}

/** Both totals, what lies between them, the verdict, and every flag as a way to what raised it. */
export function CompareHeader({ found, phases, onFlag }: CompareHeaderProps) {
  const { subject, comparison, flags, verdict } = found
  const { baseline, compared, gap } = comparison.total
  return (
    <header className="compare-header">
      <div className="compare-title">
        <h1>{subjectTitle(subject)}</h1>
        {subject.id !== TOWNSHIP && <span className="quiet">{className(subject.class)}</span>}
        <VerdictMark of={verdict} />
      </div>
      <p className="compare-totals">
        <Total name={PHASE_SHORT[phases.baseline]} side="self" of={baseline} />
        <Total name={PHASE_SHORT[phases.against]} side="verify" of={compared} />
        <span>
          差 <strong className="total-figure">{<Gap of={gap} />}</strong> {gapWord(gap)}
        </span>
      </p>
      {flags.length > 0 && (
        <ul className="flags" aria-label="比对提示">
          {flags.map((flag) => (
            <li key={`${flag.id} ${flag.section ?? ''} ${flag.criterion ?? ''}`}>
              <button type="button" className={`flag flag-${flag.severity}`} onClick={() => onFlag(flag)}>
                <span className="flag-severity">{SEVERITY_NAMES[flag.severity]}</span>
                {flag.message}
              </button>
            </li>
          ))}
        </ul>
      )}
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
