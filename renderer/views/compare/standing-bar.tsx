import type { ComparisonView } from '@shared/replies/comparison'
import { acceptanceWords, orderWords } from '@shared/standing-words'
import { VERDICT_NAMES } from '@shared/text.zh'
import { usePlace } from '../../desk/place'
import { DecisionMark } from '../../parts/decision-mark'
import { localDate } from '../../parts/format-time'
import { RecheckSheetLink } from '../../parts/recheck-sheet-link'
import { AskForm } from './ask-form'
import { NoteLine } from './note-line'
import { StandingActions } from './standing-actions'
import type { Asking } from './use-asking'

/** How the subject stands beyond its scores, what can be done about it here, and the form for that. */
export function StandingBar({ found, asking }: { found: ComparisonView; asking: Asking }) {
  const { notes } = found
  return (
    <section className="standing" aria-label="处理">
      <StandingActions found={found} asking={asking} />
      <Standing found={found} />
      {asking.refusal && (
        <p className="note note-warn" role="status">
          {asking.refusal}
        </p>
      )}
      {notes
        .filter(({ about }) => about === null)
        .map((note) => (
          <NoteLine key={note.round} note={note} found={found} asking={asking} />
        ))}
      {asking.asked && !(asking.asked.kind === 'note' && asking.asked.about !== null) && (
        <AskForm
          key={JSON.stringify(asking.asked)}
          found={found}
          asked={asking.asked}
          onClose={asking.close}
        />
      )}
      <BeforeAcceptance found={found} />
    </section>
  )
}

function Standing({ found: { standing, subject, verdict } }: { found: ComparisonView }) {
  const { move } = usePlace()
  const { acceptance, order, decision } = standing
  const there = { subject: subject.id, criterion: null, draft: null }
  const isOther = standing.verdict !== null && standing.verdict !== verdict
  if (!acceptance && !order && !decision && !isOther) return null
  return (
    <ul className="standing-lines" aria-label="办理情况">
      {isOther && <li className="quiet">按自评与核实：{VERDICT_NAMES[standing.verdict!]}</li>}
      {acceptance && (
        <li className={acceptance.changed.length > 0 ? 'standing-late' : undefined}>
          <span aria-hidden="true">✓</span> {acceptanceWords(acceptance, localDate(acceptance.at))}
        </li>
      )}
      {order && (
        <li className={order.overdue ? 'overdue' : undefined}>
          {orderWords(order)}
          <button type="button" className="text-button" onClick={() => move({ view: 'orders', ...there })}>
            去重新帮扶 ›
          </button>
        </li>
      )}
      {decision && (
        <li>
          复核 <DecisionMark of={decision} />
          {decision.decision === 'corrected' && <RecheckSheetLink subject={subject.id} />}
        </li>
      )}
    </ul>
  )
}

/** What has to come before a confirmation; any other reason against it is said only where it is asked for. */
const BEFORE_ACCEPTANCE: readonly string[] = ['sheet-unanswered', 'sheet-unsigned']

function BeforeAcceptance({ found: { standing, subject } }: { found: ComparisonView }) {
  const { move } = usePlace()
  const { accept } = standing.against
  if (!accept || !BEFORE_ACCEPTANCE.includes(accept.code)) return null
  return (
    <p className="quiet">
      {accept.message}
      <button
        type="button"
        className="text-button"
        onClick={() => move({ view: 'score', phase: 'verification', subject: subject.id, criterion: null })}
      >
        去核实评分 ›
      </button>
    </p>
  )
}
