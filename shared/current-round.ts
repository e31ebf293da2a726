import type { CaseRecord } from './case'
import type { Phase } from './case/phase'
import type { SheetKey } from './case/sheet'
import { CaseProblem } from './outcome'

/** The round that a sheet belongs to now: one more of 帮扶 and 核实 with every 重新帮扶; the other phases have one. */
export function currentRound({ orders }: Pick<CaseRecord, 'orders'>, subject: string, phase: Phase): number {
  const isRepeated = phase === 'assistance' || phase === 'verification'
  return isRepeated ? 1 + orders.filter((order) => order.subject === subject).length : 1
}

/** Refuses a sheet of a round that no 重新帮扶 has opened: it would count before its order. */
export function checkRound(
  record: Pick<CaseRecord, 'orders'>,
  { subject, phase, round }: Omit<SheetKey, 'scorer'>,
): void {
  const current = currentRound(record, subject, phase)
  if (round <= current) return
  throw new CaseProblem(
    'no-round',
    `还没有第 ${round} 轮，现在是第 ${current} 轮，没有保存。下一轮由重新帮扶通知开启。`,
  )
}
