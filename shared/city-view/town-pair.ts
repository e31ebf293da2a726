import type { CityResult, CriterionTown, TownResult } from '../consolidation/city-result'
import { formatShare } from '../format'
import { type CriterionHead, headOf } from './criterion-head'

/** Two towns side by side. */
export interface TownPair {
  one: TownResult
  other: TownResult
  /** Criteria on which either lost points, furthest apart first; small numbers and the townships' own form after the others. */
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
  return { one: first, other: second, criteria: criteria.sort(byDistance) }
}

/** How far apart the shares of two towns are, as one fraction; null where they cannot be set against each other. */
export function apart({ criterion, one, other }: PairedCriterion): { part: number; whole: number } | null {
  if (criterion.form === 'township' || !isRanked(one) || !isRanked(other)) return null
  return {
    part: Math.abs(one.deducted * other.judged - other.deducted * one.judged),
    whole: one.judged * other.judged,
  }
}

/** 12.5 个百分点. */
export function apartWords(pair: PairedCriterion): string {
  const far = apart(pair)
  return far === null ? '—' : `${formatShare(far.part, far.whole).replace('%', '')} 个百分点`
}

const isRanked = (loss: CriterionTown): loss is NonNullable<CriterionTown> =>
  loss !== null && loss.judged > 0 && !loss.isSmall

function byDistance(a: PairedCriterion, b: PairedCriterion): number {
  const [x, y] = [apart(a), apart(b)]
  if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0)
  return y.part * x.whole - x.part * y.whole
}
