/** Lanczos coefficients for g = 7. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** ln Γ(x) for x > 0 (Lanczos, g = 7). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const base = x + 6.5
  let series = LANCZOS[0]!
  // A loop and no reduce: a city's exact tests come here often enough for the numbers between to fill memory.
  for (let index = 1; index < LANCZOS.length; index += 1) series += LANCZOS[index]! / (x - 1 + index)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series)
}

const NEVER_ZERO = 1e-300
const TERMS_MAX = 10_000

/** The continued fraction of the incomplete beta function by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  const away = (value: number) => (Math.abs(value) < NEVER_ZERO ? NEVER_ZERO : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= TERMS_MAX; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const step of [even, odd]) {
      d = 1 / away(1 + step * d)
      c = away(1 + step / c)
      fraction *= d * c
    }
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return fraction
}

/** The regularised incomplete beta function I_x(a, b), for a, b > 0. */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
  const front = Math.exp(logFront)
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b
}

/** The quantile of F(d1, d2) at a probability; the degrees of freedom need not be whole. */
export function fQuantile(probability: number, d1: number, d2: number): number {
  // I_x(d1/2, d2/2) = p at x = d1·F/(d1·F + d2); of x and 1 − x the smaller is sought, for its digits.
  const isUpper = regularisedBeta(0.5, d1 / 2, d2 / 2) < probability
  const target = isUpper ? 1 - probability : probability
  const [a, b] = isUpper ? [d2 / 2, d1 / 2] : [d1 / 2, d2 / 2]
  let low = 0
  let high = 0.5
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2
    if (regularisedBeta(middle, a, b) < target) low = middle
    else high = middle
  }
  const x = (low + high) / 2
  return isUpper ? (d2 * (1 - x)) / (d1 * x) : (d2 * x) / (d1 * (1 - x))
}

/** The two-sided quantile of Student's t: |t| stays below it with this confidence; t² is F(1, ν). */
export const tQuantile = (confidence: number, freedom: number): number =>
  Math.sqrt(fQuantile(confidence, 1, freedom))

/** The two-sided p of a t value: I(ν/2, 1/2) at ν/(ν + t²). */
export const tTwoSided = (t: number, freedom: number): number =>
  regularisedBeta(freedom / (freedom + t * t), freedom / 2, 0.5)
