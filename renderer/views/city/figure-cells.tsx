import { intervalWords } from '@shared/city-view/town-words'
import type { SampleMean } from '@shared/consolidation/city-result'
import { formatMean, formatShare } from '@shared/format'
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
export const Small = ({ n }: { n: number }) => <span className="small-number">仅 {n} 家</span>

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
