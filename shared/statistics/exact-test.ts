import { logGamma } from './distributions'

/** Who lost and who answered, here and elsewhere. */
export interface TwoShares {
  here: { part: number; whole: number }
  elsewhere: { part: number; whole: number }
}

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

/**
 * Fisher's exact test, one-sided: P(X ≥ a) of the hypergeometric distribution, for the chance that so many of those
 * who lost points are here if here were like elsewhere.
 */
export function fisherAbove({ here, elsewhere }: TwoShares): number {
  const n = here.whole
  const lost = here.part + elsewhere.part
  const all = n + elsewhere.whole
  const least = Math.max(0, n - (all - lost))
  if (here.part <= least) return 1
  let term = Math.exp(logChoose(lost, here.part) + logChoose(all - lost, n - here.part) - logChoose(all, n))
  let tail = 0
  for (let k = here.part; k <= Math.min(n, lost); k += 1) {
    tail += term
    term *= ((lost - k) * (n - k)) / ((k + 1) * (all - lost - n + k + 1))
  }
  return Math.min(1, tail)
}
