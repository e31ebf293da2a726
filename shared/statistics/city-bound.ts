import { CONFIDENCE, type Sampling, upperBound, worstAllocationBound } from './detection'

/** One town's random part: found inconsistent of n verified, of N in its frame. */
export interface TownSample extends Sampling {
  found: number
}

/**
 * The most inconsistent enterprises of all towns together that so few found leave possible (statistics §1, City):
 * max{ΣK : P(ΣX ≤ Σx | K) > α} over every allocation K of bad ones to the towns, K at least what was found in each and
 * at most what was not seen to be good. One town and nothing found are exact in integers; else the allocation that
 * hides most is sought along tilted moment functions E[zˣ], one z at a time (tested against every allocation of small
 * towns), and its chance is the exact convolution.
 */
export function cityBound(samples: readonly TownSample[]): number {
  const x = samples.reduce((sum, { found }) => sum + found, 0)
  const [only, ...more] = samples
  if (!only) return 0
  if (more.length === 0) return upperBound(only.found, only)
  if (x === 0) return worstAllocationBound(samples)
  return Math.max(...TILTS.map((z) => boundAlong(gainsBy(samples, z), samples, x)))
}

const TILTS = [0.001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97]

/** The towns in the order in which each next bad enterprise costs least: ln E[zˣ] falls ever faster with K. */
function gainsBy(samples: readonly TownSample[], z: number): number[] {
  const steps = samples.flatMap((sample, town) => {
    const from = sample.found
    const logs = Array.from({ length: sample.N - sample.n + 1 }, (_, more) =>
      Math.log(momentOf(chances(sample, from + more), z)),
    )
    return logs.slice(1).map((log, index) => ({ town, gain: log - logs[index]! }))
  })
  return steps.sort((a, b) => b.gain - a.gain || a.town - b.town).map(({ town }) => town)
}

const momentOf = (of: Float64Array, z: number): number => {
  let moment = 0
  for (let j = of.length - 1; j >= 0; j -= 1) moment = moment * z + of[j]!
  return moment
}

/** P(X = j) for j from 0 to n: K bad of N, n drawn. */
function chances({ N, n }: Sampling, K: number): Float64Array {
  const made = new Float64Array(n + 1)
  const least = Math.max(0, n - (N - K))
  const most = Math.min(n, K)
  let term = 1
  let all = 0
  for (let j = least; j <= most; j += 1) {
    made[j] = term
    all += term
    term *= ((K - j) * (n - j)) / ((j + 1) * (N - K - n + j + 1))
  }
  return made.map((each) => each / all)
}

/** The most bad enterprises along an order of towns for which so few found are still likely enough. */
function boundAlong(order: readonly number[], samples: readonly TownSample[], x: number): number {
  const isPossible = (more: number) => {
    const bad = samples.map(({ found }) => found)
    for (const town of order.slice(0, more)) bad[town]! += 1
    return chanceAtMost(x, samples, bad) > 1 - CONFIDENCE / 100
  }
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isPossible(middle)) low = middle
    else high = middle - 1
  }
  return x + low
}

/** P(ΣX ≤ x) by convolution, cut off above x. */
export function chanceAtMost(x: number, samples: readonly TownSample[], bad: readonly number[]): number {
  let whole = new Float64Array(x + 1)
  whole[0] = 1
  for (const [town, sample] of samples.entries()) whole = convolved(whole, chances(sample, bad[town]!))
  return whole.reduce((sum, each) => sum + each, 0)
}

function convolved(whole: Float64Array, one: Float64Array): Float64Array<ArrayBuffer> {
  const made = new Float64Array(whole.length)
  for (let j = 0; j < one.length; j += 1) {
    const chance = one[j]!
    if (chance === 0) continue
    for (let at = j; at < whole.length; at += 1) made[at]! += chance * whole[at - j]!
  }
  return made
}
