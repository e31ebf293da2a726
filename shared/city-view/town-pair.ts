import type { CityResult, CriterionTown, TownResult } from '../consolidation/city-result'
import { type CriterionHead, headOf } from './criterion-head'

/** Two towns side by side. */
export interface TownPair {
  one: TownResult
  other: TownResult
  /** Criteria on which either lost points, furthest apart first; small numbers after the others. */
  criteria: readonly PairedCriterion[]
}

export interface PairedCriterion {
  criterion: CriterionHead
  one: CriterionTown
  other: CriterionTown
}

export function townPairOf(result: CityResult, one: string, other: string): TownPair | null {
  const [a, b] = [one, other].map((id) => result.towns.findIndex(({ caseId }) => caseId === id))
  const [first, second] = [result.towns[a!], result.towns[b!]]
  if (!first || !second) return null
  const criteria = result.criteria
    .map((each) => ({ criterion: headOf(each), one: each.towns[a!] ?? null, other: each.towns[b!] ?? null }))
    .filter((each) => each.one?.deducted || each.other?.deducted)
  return { one: first, other: second, criteria: criteria.sort((x, y) => apart(y) - apart(x)) }
}

const shareOf = (loss: CriterionTown) => (loss && loss.judged > 0 ? loss.deducted / loss.judged : null)

/** How far apart the shares are; less than nothing where one of them is missing or small. */
export function apart({ one, other }: PairedCriterion): number {
  const [a, b] = [shareOf(one), shareOf(other)]
  if (a === null || b === null) return -2
  const far = Math.abs(a - b)
  return one!.isSmall || other!.isSmall ? far - 1.5 : far
}
