import { SCORED_PHASES, type ScoredPhase } from '../case/phase'
import type { Sum } from '../groups'
import type { Points } from '../points'
import type { Loss, Moments, PhaseSums, VerdictTally } from './town-tally'

export const NO_SUM: Sum = { sum: 0, count: 0 }
export const NO_LOSS: Loss = { judged: 0, deducted: 0, lost: 0 }
export const NO_VERDICTS: VerdictTally = { compared: 0, inconsistent: 0, reassist: 0 }

export const addSums = (a: Sum, b: Sum): Sum => ({ sum: a.sum + b.sum, count: a.count + b.count })

export const addLosses = (a: Loss, b: Loss): Loss => ({
  judged: a.judged + b.judged,
  deducted: a.deducted + b.deducted,
  lost: a.lost + b.lost,
})

export const addVerdicts = (a: VerdictTally, b: VerdictTally): VerdictTally => ({
  compared: a.compared + b.compared,
  inconsistent: a.inconsistent + b.inconsistent,
  reassist: a.reassist + b.reassist,
})

/** One value for each phase that holds sheets. */
export const byPhase = <Value>(of: (phase: ScoredPhase) => Value): Record<ScoredPhase, Value> =>
  Object.fromEntries(SCORED_PHASES.map((phase) => [phase, of(phase)])) as Record<ScoredPhase, Value>

export const addPhaseSums = (a: PhaseSums, b: PhaseSums): PhaseSums =>
  byPhase((phase) => addSums(a[phase], b[phase]))

export const sumOf = (values: readonly Points[]): Sum => ({
  sum: values.reduce((sum, each) => sum + each, 0),
  count: values.length,
})

export const momentsOf = (values: readonly Points[]): Moments => ({
  ...sumOf(values),
  squares: values.reduce((sum, each) => sum + each * each, 0),
})
