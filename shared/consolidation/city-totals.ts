import type { OrderResult, Totals } from './city-result'
import { addPhaseSums, addVerdicts, byPhase, NO_SUM, NO_VERDICTS } from './sums'

const NO_ORDERS: OrderResult = {
  raised: 0,
  closed: 0,
  closedDays: 0,
  closedLate: 0,
  open: 0,
  overdue: 0,
  openDays: 0,
  oldestDays: null,
}

const NOTHING: Totals = {
  enterprises: 0,
  inForce: byPhase(() => 0),
  added: 0,
  means: byPhase(() => NO_SUM),
  verdicts: NO_VERDICTS,
  orders: NO_ORDERS,
  reverified: { count: 0, before: 0, after: 0, settled: 0 },
  benchmarks: { total: 0, isNew: 0 },
  findings: 0,
  conflicts: 0,
  undecided: 0,
}

/** The city is the sum of its towns, in integers; the longest wait is the longest of any. */
export const cityTotals = (towns: readonly Totals[]): Totals => towns.reduce(addTotals, NOTHING)

const addTotals = (a: Totals, b: Totals): Totals => ({
  enterprises: a.enterprises + b.enterprises,
  inForce: byPhase((phase) => a.inForce[phase] + b.inForce[phase]),
  added: a.added + b.added,
  means: addPhaseSums(a.means, b.means),
  verdicts: addVerdicts(a.verdicts, b.verdicts),
  orders: addOrders(a.orders, b.orders),
  reverified: {
    count: a.reverified.count + b.reverified.count,
    before: a.reverified.before + b.reverified.before,
    after: a.reverified.after + b.reverified.after,
    settled: a.reverified.settled + b.reverified.settled,
  },
  benchmarks: {
    total: a.benchmarks.total + b.benchmarks.total,
    isNew: a.benchmarks.isNew + b.benchmarks.isNew,
  },
  findings: a.findings + b.findings,
  conflicts: a.conflicts + b.conflicts,
  undecided: a.undecided + b.undecided,
})

const addOrders = (a: OrderResult, b: OrderResult): OrderResult => ({
  raised: a.raised + b.raised,
  closed: a.closed + b.closed,
  closedDays: a.closedDays + b.closedDays,
  closedLate: a.closedLate + b.closedLate,
  open: a.open + b.open,
  overdue: a.overdue + b.overdue,
  openDays: a.openDays + b.openDays,
  oldestDays:
    a.oldestDays === null || b.oldestDays === null
      ? (a.oldestDays ?? b.oldestDays)
      : Math.max(a.oldestDays, b.oldestDays),
})
