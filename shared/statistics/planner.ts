import { CONFIDENCE, rulesOut, smallestSample } from './detection'

/** What a panel wants to be able to say of its frame, and what that takes. */
export interface SamplePlan {
  /** The fewest to verify; null where the sentence cannot be had, or needs no verification. */
  n: number | null
  sentence: string
  /** What it takes to find one of so many at all; null where that says nothing. */
  detection: string | null
}

export interface PlannedClaim {
  /** Enterprises in the frame. */
  N: number
  /** The most inconsistent ones of the N that the sentence shall allow. */
  bound: number
  /** Inconsistent ones that the verification is expected to find. */
  found: number
}

/** The fewest to verify so that, x found, the bound of statistics §1 is no more than K < N: P(X ≤ x | N, K+1, n) ≤ α. */
export function sampleForBound({ N, bound, found }: PlannedClaim): number {
  const suffices = (n: number) => rulesOut(found, bound + 1, { N, n })
  let low = found + 1
  let high = N
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (suffices(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The plan in words: how many to verify so that the bound may be claimed with 95 %. */
export function planSample(claim: PlannedClaim): SamplePlan {
  const { N, bound, found } = claim
  if (bound >= N)
    return { n: null, sentence: `名单只有${N}家，不核实也不会超过${bound}家。`, detection: null }
  if (found > bound)
    return { n: null, sentence: `查出${found}家就已超过${bound}家，这句话说不成。`, detection: null }
  const n = sampleForBound(claim)
  const words = `要说${N}家中不一致不超过${bound}家（${CONFIDENCE}%把握），预计查出${found}家，需核实${n}家。`
  const least = bound > 0 ? smallestSample(N, bound) : null
  return {
    n,
    sentence: words,
    detection:
      least === null
        ? null
        : `如果真有${bound}家不一致，要有${CONFIDENCE}%把握至少查到1家，需核实${least}家。`,
  }
}
