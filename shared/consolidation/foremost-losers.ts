import type { TownResult } from './city-result'
import { LOSERS_KEPT } from './tally-criteria'
import { byPlace, type Placed } from './town-order'
import type { CriterionTally, Loser } from './town-tally'

/** Of the towns whose foremost losers lost most on a criterion, those losers; no more than `LOSERS_KEPT` towns. */
export type ForemostLosers = readonly { town: Placed; losers: readonly Loser[] }[]

export type TownLoser = Loser & { caseId: string; town: string }

/**
 * Keeps a town's losers on a criterion where they are among the foremost. Whoever is the first of a town and among the
 * first few of the city is kept, and everybody is where no more than `LOSERS_KEPT` lose anything.
 */
export function keepForemost(
  all: Map<string, ForemostLosers>,
  { key, losers }: Pick<CriterionTally, 'key' | 'losers'>,
  { caseId, county, town }: Placed,
): void {
  if (losers.length === 0) return
  const kept = all.get(key) ?? []
  const most = kept.length < LOSERS_KEPT ? 0 : kept.at(-1)!.losers[0]!.deduction
  if (losers[0]!.deduction < most) return
  const next = [...kept, { town: { caseId, county, town }, losers }]
  all.set(key, next.sort(byLoss).slice(0, LOSERS_KEPT))
}

const byLoss = (a: ForemostLosers[number], b: ForemostLosers[number]): number =>
  b.losers[0]!.deduction - a.losers[0]!.deduction || byPlace(a.town, b.town)

/** By the key of the criterion, those known to have lost most on it, the most first, then in the order of the towns. */
export function namedLosers(
  all: ReadonlyMap<string, ForemostLosers>,
  towns: readonly TownResult[],
): ReadonlyMap<string, readonly TownLoser[]> {
  const names = new Map(towns.map(({ caseId, name }) => [caseId, name]))
  const named = (foremost: ForemostLosers): TownLoser[] =>
    foremost
      .toSorted((a, b) => byPlace(a.town, b.town))
      .flatMap(({ town: { caseId }, losers }) =>
        losers.map((loser) => ({ ...loser, caseId, town: names.get(caseId)! })),
      )
      .sort((a, b) => b.deduction - a.deduction)
  return new Map([...all].map(([key, foremost]) => [key, named(foremost)]))
}
