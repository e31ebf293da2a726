import type { SCORED_PHASES } from '@shared/case/phase'
import { PANEL } from '@shared/case/sheet'
import { formatTotal } from '@shared/format'
import type { ActionSubject, OrderView } from '@shared/replies/action'
import type { SheetScore } from '@shared/sheet-score'
import { useRead } from '../../api/hooks'
import { FoldedLines } from '../../parts/folded-lines'
import { Gap } from '../../parts/gap'
import { OrderDetail } from './order-detail'

interface RoundColumnProps {
  subject: ActionSubject
  round: number
  /** The order that opened this round; the first round has none. */
  order: OrderView | null
  /** What this round's verification found, in the words of the flags. */
  found: readonly string[]
}

/** One round of a subject: the order that opened it, its totals and what was found. */
export function RoundColumn({ subject, round, order, found }: RoundColumnProps) {
  const score = useScore(subject.id, 'verification', round)
  const isVerified = score?.unanswered === 0
  return (
    <section className="round" aria-label={`第 ${round} 轮`}>
      <h4>第 {round} 轮</h4>
      {order && <OrderDetail order={order} subject={subject} />}
      <RoundTotals subject={subject.id} verified={score} />
      {isVerified && found.length > 0 && (
        <div className="quiet">
          <FoldedLines lines={found} />
        </div>
      )}
      {isVerified && found.length === 0 && <p className="quiet">没有发现不一致。</p>}
    </section>
  )
}

/** The panel's sheet of a round; null while it is read, or may not be seen. */
function useScore(subject: string, phase: (typeof SCORED_PHASES)[number], round: number): SheetScore | null {
  const { data, isError } = useRead('sheet.read', { subject, phase, round, scorer: PANEL })
  return isError ? null : (data?.score ?? null)
}

function RoundTotals({ subject, verified }: { subject: string; verified: SheetScore | null }) {
  const self = useScore(subject, 'selfAssessment', 1)
  if (!verified?.criteria.some(({ answer }) => answer !== null)) return <p className="quiet">核实未开始</p>
  const gap = self && self.unanswered === 0 && verified.unanswered === 0 ? verified.total - self.total : null
  return (
    <p className="round-totals">
      <span className="total-self">自评 {self ? formatTotal(self.total) : '—'}</span>
      <span className="total-verify">核实 {formatTotal(verified.total)}</span>
      {verified.unanswered > 0 ? <span className="quiet">未评 {verified.unanswered}</span> : <Gap of={gap} />}
    </p>
  )
}
