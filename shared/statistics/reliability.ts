import { meanOf, type TotalPair, varianceOf } from './bias'
import { fQuantile } from './distributions'

/** Two-way intraclass correlations of single totals, and Lin's concordance. */
export interface Reliability {
  /** Consistency: whether both rank the enterprises alike; a1 below it is the inflation. */
  c1: number
  /** Absolute agreement, with its 95 % confidence interval (McGraw–Wong). */
  a1: number
  a1Ci: readonly [low: number, high: number]
  ccc: number
}

/** The mean squares of n enterprises by k = 2 assessments: rows, columns and error. */
export function meanSquares(pairs: readonly TotalPair[]) {
  const n = pairs.length
  const differences = pairs.map(({ self, verified }) => self - verified)
  return {
    msr: 2 * varianceOf(pairs.map(({ self, verified }) => (self + verified) / 2)),
    msc: (n * meanOf(differences) ** 2) / 2,
    mse: varianceOf(differences) / 2,
  }
}

/**
 * ICC(C,1) = (MSR−MSE)/(MSR+(k−1)MSE), ICC(A,1) = (MSR−MSE)/(MSR+(k−1)MSE+k(MSC−MSE)/n) with k = 2, and
 * Lin's CCC = 2s₁₂/(s₁²+s₂²+(S̄−V̄)²) with n denominators (statistics §5).
 * Null of fewer than three pairs, or where all totals are alike: there is nothing to tell apart.
 */
export function reliabilityOf(pairs: readonly TotalPair[]): Reliability | null {
  const n = pairs.length
  if (n < 3) return null
  const { msr, msc, mse } = meanSquares(pairs)
  if (msr + mse < 1e-12) return null
  const spread = msr + mse + (2 * (msc - mse)) / n
  const a1 = (msr - mse) / spread
  return { c1: (msr - mse) / (msr + mse), a1, a1Ci: agreementInterval(pairs, a1), ccc: concordance(pairs) }
}

/** The 95 % interval of ICC(A,1) by McGraw and Wong (1996), for two assessments. */
function agreementInterval(pairs: readonly TotalPair[], a1: number): readonly [number, number] {
  const n = pairs.length
  const { msr, msc, mse } = meanSquares(pairs)
  if (1 - a1 < 1e-12) return [1, 1]
  const a = (2 * a1) / (n * (1 - a1))
  const b = 1 + (2 * a1 * (n - 1)) / (n * (1 - a1))
  const freedom = (a * msc + b * mse) ** 2 / ((a * msc) ** 2 + (b * mse) ** 2 / (n - 1))
  const lower = fQuantile(0.975, n - 1, freedom)
  const upper = fQuantile(0.975, freedom, n - 1)
  const rest = 2 * msc + (n - 2) * mse
  return [
    (n * (msr - lower * mse)) / (lower * rest + n * msr),
    (n * (upper * msr - mse)) / (rest + n * upper * msr),
  ]
}

function concordance(pairs: readonly TotalPair[]): number {
  const self = pairs.map((pair) => pair.self)
  const verified = pairs.map((pair) => pair.verified)
  const biased = (pairs.length - 1) / pairs.length
  const spread = biased * (varianceOf(self) + varianceOf(verified))
  const differences = pairs.map((pair) => pair.self - pair.verified)
  const shared = spread - biased * varianceOf(differences)
  return shared / (spread + meanOf(differences) ** 2)
}
