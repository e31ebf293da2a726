import { meanOf } from './bias'

/** One criterion over the enterprises of the random part. */
export interface CriterionCounts {
  id: string
  n: number
  agreeing: number
  /** Verified at a lower level than self-assessed, and at a higher one. */
  downgraded: number
  upgraded: number
  /** Mean of S − V, points; positive is inflated. */
  meanInflation: number
}

export interface RankedCriterion extends CriterionCounts {
  /** Exact McNemar, two-sided, and the same by Holm across the criteria: an order of looking, never a verdict. */
  p: number
  holm: number
}

/** Self-assessed and verified level of one criterion, 0 the fullest, with S − V in points. */
export interface LevelPair {
  self: number
  verified: number
  inflation: number
}

/** Exact McNemar, two-sided: min(1, 2·P(Bin(b+c, ½) ≤ min(b, c))); 1 where nothing changed (statistics §6). */
export function mcNemar(b: number, c: number): number {
  const changed = b + c
  let term = 0.5 ** changed
  let tail = term
  for (let k = 0; k < Math.min(b, c); k += 1) {
    term *= (changed - k) / (k + 1)
    tail += term
  }
  return Math.min(1, 2 * tail)
}

/** Holm's step-down: the i-th smallest of m becomes max over j ≤ i of min(1, (m−j+1)·p), in the order given. */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!)
  const adjusted = new Array<number>(values.length)
  let highest = 0
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, (values.length - rank) * values[index]!))
    adjusted[index] = highest
  })
  return adjusted
}

/** Counts one criterion's pairs by level. */
export const countCriterion = (id: string, pairs: readonly LevelPair[]): CriterionCounts => ({
  id,
  n: pairs.length,
  agreeing: pairs.filter(({ self, verified }) => self === verified).length,
  downgraded: pairs.filter(({ self, verified }) => verified > self).length,
  upgraded: pairs.filter(({ self, verified }) => verified < self).length,
  meanInflation: meanOf(pairs.map(({ inflation }) => inflation)),
})

/** The criteria by rising p, then by the larger mean inflation, then in form order. */
export function rankCriteria(counts: readonly CriterionCounts[]): RankedCriterion[] {
  const values = counts.map(({ downgraded, upgraded }) => mcNemar(downgraded, upgraded))
  const adjusted = holm(values)
  return counts
    .map((each, index) => ({ ...each, p: values[index]!, holm: adjusted[index]! }))
    .sort((a, b) => a.p - b.p || Math.abs(b.meanInflation) - Math.abs(a.meanInflation))
}
