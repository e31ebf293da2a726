import type { Sampling } from './detection'

/** One town's random part: found inconsistent of n verified, of N in its frame. */
export interface TownSample extends Sampling {
  found: number
}

/** P(X = j) for j from 0 to n: K bad of N, n drawn (hypergeometric). */
export function chancesOf({ N, n }: Sampling, K: number): Float64Array {
  const made = new Float64Array(n + 1)
  const most = Math.min(n, K)
  let term = 1
  let all = 0
  for (let j = Math.max(0, n - (N - K)); j <= most; j += 1) {
    made[j] = term
    all += term
    term *= ((K - j) * (n - j)) / ((j + 1) * (N - K - n + j + 1))
  }
  return made.map((each) => each / all)
}

/** The chances of a sum, cut off above the length of the first. */
function convolved(whole: Float64Array, one: Float64Array): Float64Array {
  const made = new Float64Array(whole.length)
  for (let j = 0; j < one.length; j += 1) {
    const chance = one[j]!
    if (chance === 0) continue
    for (let at = j; at < whole.length; at += 1) made[at]! += chance * whole[at - j]!
  }
  return made
}

const nothing = (x: number): Float64Array => new Float64Array(x + 1).fill(1, 0, 1)
const sumOf = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0)

/** P(ΣX ≤ x) of all towns together, by convolution. */
export function chanceAtMost(x: number, samples: readonly TownSample[], bad: readonly number[]): number {
  let whole = nothing(x)
  for (const [town, sample] of samples.entries()) whole = convolved(whole, chancesOf(sample, bad[town]!))
  return sumOf(whole)
}

/** P(ΣX ≤ x) after one bad enterprise more or less in each town by itself; null where that cannot be. */
export function chancesAfterStep(
  x: number,
  samples: readonly TownSample[],
  bad: readonly number[],
  step: 1 | -1,
): (number | null)[] {
  const own = samples.map((sample, town) => chancesOf(sample, bad[town]!))
  const before = [nothing(x)]
  for (const each of own) before.push(convolved(before.at(-1)!, each))
  let after = nothing(x)
  const chances: (number | null)[] = []
  for (let town = samples.length - 1; town >= 0; town -= 1) {
    const K = bad[town]! + step
    const changed = isPossible(samples[town]!, K) ? chancesOf(samples[town]!, K) : null
    chances[town] = changed && atMost(x, before[town]!, after, changed)
    after = convolved(after, own[town]!)
  }
  return chances
}

/** P(A + B + C ≤ x), where C is short. */
function atMost(x: number, a: Float64Array, b: Float64Array, c: Float64Array): number {
  const below = new Float64Array(x + 1)
  for (let at = 0, sum = 0; at <= x; at += 1) below[at] = sum += b[at]!
  let chance = 0
  for (let j = 0; j <= Math.min(x, c.length - 1); j += 1) {
    if (c[j] === 0) continue
    for (let i = 0; i <= x - j; i += 1) chance += c[j]! * a[i]! * below[x - j - i]!
  }
  return chance
}

/** At least what was found is bad, and what was seen to be good is not. */
const isPossible = ({ N, n, found }: TownSample, K: number): boolean => K >= found && K <= N - n + found
