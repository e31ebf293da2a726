import { intervalWords } from '@shared/city-view/town-words'
import type { CriterionTown, SampleMean } from '@shared/consolidation/city-result'
import { formatMean, formatPoints, formatShare } from '@shared/format'
import type { FormName } from '@shared/report/source'
import type { ReactNode } from 'react'

/** A figure over a quieter line that says how far it can be trusted. */
export function TwoLines({ children, note }: { children: ReactNode; note: ReactNode }) {
  return (
    <span className="two-lines">
      <span>{children}</span>
      <span className="quiet">{note}</span>
    </span>
  )
}

/** A mean with its interval; few answers are marked. */
export function Mean({ of, hasSign = false }: { of: SampleMean; hasSign?: boolean }) {
  const sign = hasSign && of.sum > 0 ? '+' : ''
  return (
    <TwoLines note={of.count === 0 ? '没有核实' : of.isSmall ? <Small n={of.count} /> : intervalWords(of)}>
      {of.count === 0 ? '—' : `${sign}${formatMean(of.sum, of.count)}`}
    </TwoLines>
  )
}

/** Too few for a rank, said in a word. */
const Small = ({ n }: { n: number }) => <span className="small-number">仅 {n} 家</span>

interface LossCellProps {
  of: CriterionTown
  form: FormName
}

/** What a town lost on a criterion: how many of its enterprises, or on the township's own form how much. */
export function LossCell({ of: loss, form }: LossCellProps) {
  if (!loss) return <span className="quiet">没有这一条</span>
  if (loss.judged === 0) return <span className="quiet">未评</span>
  if (form === 'enterprise') return <Part part={loss.deducted} whole={loss.judged} isSmall={loss.isSmall} />
  return loss.deducted === 0 ? <span className="quiet">没有扣分</span> : `扣 ${formatPoints(loss.lost)}`
}

interface PartProps {
  part: number
  whole: number
  isSmall: boolean
}

/** A share with what it is made of. */
export function Part({ part, whole, isSmall }: PartProps) {
  return (
    <TwoLines note={isSmall ? <Small n={whole} /> : formatShare(part, whole)}>
      {part}
      <span className="of">/{whole}</span>
    </TwoLines>
  )
}
