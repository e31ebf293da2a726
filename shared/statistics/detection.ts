/** Enterprises in the frame, and how many of them are verified at random. */
export interface Sampling {
  N: number
  n: number
}

/** The confidence of every bound, percent; whole, so that a probability exactly at it is told from one beyond. */
export const CONFIDENCE = 95

/** C(n, k), exactly. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  let value = 1n
  for (let step = 1; step <= Math.min(k, n - k); step += 1)
    value = (value * BigInt(n - step + 1)) / BigInt(step)
  return value
}

const DIGITS = 10n ** 18n
const ratio = (part: bigint, whole: bigint): number => Number((part * DIGITS) / whole) / Number(DIGITS)

/** The samples with at most x bad enterprises, of the C(N, n) there are. */
function waysAtMost(x: number, K: number, { N, n }: Sampling): bigint {
  let ways = 0n
  for (let found = 0; found <= Math.min(x, K); found += 1) ways += choose(K, found) * choose(N - K, n - found)
  return ways
}

const isBeyondAlpha = (ways: bigint, all: bigint, confidence: number): boolean =>
  ways * 100n > BigInt(100 - confidence) * all

/** Whether P(X ≤ x) is at most 5 %: so few found rules out K bad enterprises (statistics §1). */
export const rulesOut = (x: number, K: number, sampling: Sampling): boolean =>
  !isBeyondAlpha(waysAtMost(x, K, sampling), choose(sampling.N, sampling.n), CONFIDENCE)

/** P(X ≤ x): at most x of K bad enterprises are found by n of N (hypergeometric, statistics §1). */
export const probabilityAtMost = (x: number, K: number, sampling: Sampling): number =>
  ratio(waysAtMost(x, K, sampling), choose(sampling.N, sampling.n))

/** P(≥ 1 found) = 1 − C(N−K, n)/C(N, n) (statistics §1). */
export const detectionProbability = (K: number, sampling: Sampling): number =>
  1 - probabilityAtMost(0, K, sampling)

/** The smallest n that finds at least one of K ≥ 1 bad enterprises with this confidence in percent (statistics §1). */
export function smallestSample(N: number, K: number, confidence = CONFIDENCE): number {
  let n = 0
  while (isBeyondAlpha(choose(N - K, n), choose(N, n), confidence)) n += 1
  return n
}

/** The most bad enterprises that x found of n leave possible: K_U = max{K : P(X ≤ x | N, K, n) > α} (statistics §1). */
export function upperBound(x: number, sampling: Sampling, confidence = CONFIDENCE): number {
  const all = choose(sampling.N, sampling.n)
  const isPossible = (K: number) => isBeyondAlpha(waysAtMost(x, K, sampling), all, confidence)
  let low = x
  let high = sampling.N
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isPossible(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The bound over several samples in which nothing was found, for the allocation that hides most (statistics §1).
 * ln C(N−K, n) is concave in K, so each next bad enterprise goes where it costs the least: (N−K−n)/(N−K).
 */
export function worstAllocationBound(samples: readonly Sampling[], confidence = CONFIDENCE): number {
  const left = samples.map(({ N, n }) => ({ good: N, n }))
  let ways = samples.reduce((product, { N, n }) => product * choose(N, n), 1n)
  const all = ways
  for (let K = 0; ; K += 1) {
    const cheapest = left
      .filter(({ good, n }) => good > n)
      .sort((a, b) => (b.good - b.n) * a.good - (a.good - a.n) * b.good)[0]
    if (!cheapest) return K
    ways = (ways * BigInt(cheapest.good - cheapest.n)) / BigInt(cheapest.good)
    if (!isBeyondAlpha(ways, all, confidence)) return K
    cheapest.good -= 1
  }
}

export const DESCRIPTIVE = '仅描述本次核实单位'

/** What a random sample says of its frame, in one Chinese sentence; null is no random part or an unfinished one. */
export function detectionSentence(found: number | null, { N, n }: Sampling): string {
  if (found === null || n === 0) return DESCRIPTIVE
  const bound = upperBound(found, { N, n })
  return `核实${n}家、不一致${found}家：${CONFIDENCE}%把握，${N}家中不一致不超过${bound}家。`
}
