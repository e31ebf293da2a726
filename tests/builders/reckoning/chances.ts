import type { Row } from './one-town'

export const choose = (n: number, k: number): bigint => {
  if (k < 0 || k > n) return 0n
  let ways = 1n
  for (let step = 1; step <= k; step += 1) ways = (ways * BigInt(n - step + 1)) / BigInt(step)
  return ways
}

/** P(X ≥ a), every way counted. */
export function chance(here: Row, all: Row): number {
  let ways = 0n
  for (let k = here.deducted; k <= Math.min(here.judged, all.deducted); k += 1)
    ways += choose(all.deducted, k) * choose(all.judged - all.deducted, here.judged - k)
  return Number((ways * 10n ** 30n) / choose(all.judged, here.judged)) / 1e30
}

export const middle = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = sorted.length >> 1
  return sorted.length % 2 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2
}
