import { CONFIDENCE, upperBound, worstAllocationBound } from './detection'
import { chanceAtMost, chancesOf, type TownSample } from './town-chances'
import { type Allocation, climb } from './worst-allocation'

const ALPHA = 1 - CONFIDENCE / 100

/**
 * The most inconsistent enterprises of all towns together that so few found leave possible (statistics §1, City):
 * max{ΣK : P(ΣX ≤ Σx | K) > α} over every allocation K of bad ones to the towns, K at least what was found in each and
 * at most what was not seen to be good. One town, nothing found, and few towns are exact; beyond that the allocation
 * that hides most is searched for.
 */
export function cityBound(samples: readonly TownSample[]): number {
  const x = foundIn(samples)
  const [only, ...more] = samples
  if (!only) return 0
  if (more.length === 0) return upperBound(only.found, only)
  if (x === 0) return worstAllocationBound(samples)
  const allocations = samples.reduce((product, { N, n }) => product * (N - n + 1), 1)
  return allocations <= EVERY_MAX ? boundByEvery(samples) : boundBySearch(samples)
}

const EVERY_MAX = 10_000
const foundIn = (samples: readonly TownSample[]) => samples.reduce((sum, { found }) => sum + found, 0)

/** The bound by trying every allocation. */
export function boundByEvery(samples: readonly TownSample[]): number {
  const x = foundIn(samples)
  let most = x
  const walk = (town: number, bad: Allocation): void => {
    const sample = samples[town]
    if (sample)
      for (let more = 0; more <= sample.N - sample.n; more += 1) walk(town + 1, [...bad, sample.found + more])
    else if (totalOf(bad) > most && chanceAtMost(x, samples, bad) > ALPHA) most = totalOf(bad)
  }
  walk(0, [])
  return most
}

/**
 * The bound by search: from the order in which ln E[zˣ] falls least, one z at a time, and by moving single enterprises;
 * the chance of each allocation is the exact convolution. It is never above that of every allocation, and in the tests
 * at most one below it.
 */
export function boundBySearch(samples: readonly TownSample[]): number {
  const x = foundIn(samples)
  const tables = samples.map(({ N, n, found }) =>
    Array.from({ length: N - n + 1 }, (_, more) => chancesOf({ N, n }, found + more)),
  )
  const starts = TILTS.map((z) => furthestAlong(orderBy(tables, z), samples, x))
  const furthest = Math.max(...starts.map(totalOf))
  const [start] = starts
    .filter((bad) => totalOf(bad) === furthest)
    .map((bad) => ({ bad, chance: chanceAtMost(x, samples, bad) }))
    .sort((a, b) => b.chance - a.chance)
  return totalOf(climb(start!.bad, x, samples, ALPHA))
}

const TILTS = [0.001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97]

const totalOf = (bad: Allocation): number => bad.reduce((sum, each) => sum + each, 0)

/** The towns in the order in which each next bad enterprise costs least; each with its chances by how many more are bad. */
function orderBy(tables: readonly (readonly Float64Array[])[], z: number): number[] {
  const steps = tables.flatMap((table, town) => {
    const logs = table.map((chances) => Math.log(momentOf(chances, z)))
    return logs.slice(1).map((log, index) => ({ town, gain: log - logs[index]! }))
  })
  return steps.sort((a, b) => b.gain - a.gain || a.town - b.town).map(({ town }) => town)
}

/** E[zˣ]. */
function momentOf(chances: Float64Array, z: number): number {
  let moment = 0
  for (let j = chances.length - 1; j >= 0; j -= 1) moment = moment * z + chances[j]!
  return moment
}

/** The most bad enterprises along an order of towns for which so few found are still likely enough. */
function furthestAlong(order: readonly number[], samples: readonly TownSample[], x: number): Allocation {
  const allocation = (more: number) => {
    const bad = samples.map(({ found }) => found)
    for (const town of order.slice(0, more)) bad[town]! += 1
    return bad
  }
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (chanceAtMost(x, samples, allocation(middle)) > ALPHA) low = middle
    else high = middle - 1
  }
  return allocation(low)
}
