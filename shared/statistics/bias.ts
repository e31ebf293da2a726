import { tQuantile, tTwoSided } from './distributions'

/** The self-assessed and the verified total of one enterprise, points. */
export interface TotalPair {
  self: number
  verified: number
}

/** d = S − V, points; positive is inflated. */
export interface Bias {
  n: number
  mean: number
  sd: number
  /** 95 % confidence interval of the mean over all N enterprises of the frame, points. */
  ci: readonly [low: number, high: number]
  /** 95 % limits of agreement of one enterprise, points, and the standard error of either. */
  loa: readonly [low: number, high: number]
  loaSe: number
  /** Paired t and its two-sided p; null where every difference is the same. */
  t: number | null
  p: number | null
}

/** The normal quantile of 95 %, as the method of limits of agreement prints it. */
const Z95 = 1.96

const sumOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0)
export const meanOf = (values: readonly number[]): number => sumOf(values) / values.length

/** s² = Σ(d − d̄)²/(n − 1), of at least two values. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return sumOf(values.map((each) => (each - mean) ** 2)) / (values.length - 1)
}

/** A spread this small beside the values is the rounding of the machine. */
const NO_SPREAD = 1e-9

/**
 * d̄ ± t(n−1)·s/√n·√(1 − n/N), d̄ ± 1.96 s with SE = s√(1/n + 1.96²/(2(n−1))), and paired t = d̄√n/s
 * (statistics §3, §4), points; null of fewer than two pairs, which have no spread.
 */
export function biasOf(pairs: readonly TotalPair[], N: number): Bias | null {
  const n = pairs.length
  if (n < 2) return null
  const differences = pairs.map(({ self, verified }) => self - verified)
  const mean = meanOf(differences)
  const spread = Math.sqrt(varianceOf(differences))
  const sd = spread < NO_SPREAD ? 0 : spread
  const half = (tQuantile(0.95, n - 1) * sd * Math.sqrt(Math.max(0, 1 - n / N))) / Math.sqrt(n)
  const t = sd === 0 ? null : (mean * Math.sqrt(n)) / sd
  return {
    n,
    mean,
    sd,
    ci: [mean - half, mean + half],
    loa: [mean - Z95 * sd, mean + Z95 * sd],
    loaSe: sd * Math.sqrt(1 / n + Z95 ** 2 / (2 * (n - 1))),
    t,
    p: t === null ? null : tTwoSided(t, n - 1),
  }
}

/** The n that estimates the mean to ± half points: n0 = (1.96 s/half)², n0/(1 + (n0−1)/N), rounded up (statistics §3). */
export function sampleForPrecision(sd: number, half: number, N: number): number {
  const n0 = ((Z95 * sd) / half) ** 2
  return Math.ceil(n0 / (1 + (n0 - 1) / N))
}

/** VF = ΣV/ΣS (statistics §7); null where the self-assessed totals sum to nothing. */
export function verificationFactor(pairs: readonly TotalPair[]): number | null {
  const self = sumOf(pairs.map((pair) => pair.self))
  return self === 0 ? null : sumOf(pairs.map((pair) => pair.verified)) / self
}

/** The verified mean of all N by difference: their self-assessed mean less the mean inflation, points (statistics §7). */
export const differenceEstimate = (selfMean: number, { mean }: Bias): number => selfMean - mean
