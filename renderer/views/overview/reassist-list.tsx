import type { ComparisonRow } from '@shared/contract'
import { useRead } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Gap } from '../../parts/gap'
import { Reading } from '../../parts/reading'
import { subjectTitle } from '../../parts/subject-name'
import { bySeverity } from '../compare/difference'

const SHOWN = 6

/** Who has to be helped again, the widest gap first. */
export function ReassistList() {
  const list = useRead('comparison.list', { baseline: 'selfAssessment', against: 'verification' })
  return <Reading of={list}>{(rows) => <Found rows={rows.filter(isToBeHelped).sort(bySeverity)} />}</Reading>
}

const isToBeHelped = ({ verdict }: ComparisonRow) => verdict === 'reassist'

function Found({ rows }: { rows: readonly ComparisonRow[] }) {
  const { move } = usePlace()
  if (rows.length === 0) return null
  return (
    <section className="reassist-list" aria-label="待重新帮扶的对象">
      <h2>待重新帮扶</h2>
      <ul>
        {rows.slice(0, SHOWN).map(({ subject, gap, flags }) => (
          <li key={subject.id}>
            <button
              type="button"
              onClick={() => move({ view: 'compare', subject: subject.id, criterion: null })}
            >
              <span>{subjectTitle(subject)}</span>
              <Gap of={gap} />
              <span className="quiet">{flags.length} 条提示 ›</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <button type="button" className="text-button" onClick={() => move({ view: 'compare' })}>
          还有 {rows.length - SHOWN} 个，到比对里看
        </button>
      )}
    </section>
  )
}
