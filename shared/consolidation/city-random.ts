import { cityBound } from '../statistics/city-bound'
import { CONFIDENCE, DESCRIPTIVE } from '../statistics/detection'
import { tQuantile } from '../statistics/distributions'
import type { CityRandom, TownResult } from './city-result'
import type { GatheredTown } from './gathered'
import { varianceIn } from './shares'
import { isVerified } from './town-results'

/** What the random parts of all towns say together; a town whose draw is not fully verified takes no part and is named. */
export function cityRandom(tallies: readonly GatheredTown[], towns: readonly TownResult[]): CityRandom {
  const parts = tallies.filter(isVerified)
  const samples = parts.flatMap(({ random }) => (random ? [random] : []))
  const sum = (of: (each: (typeof samples)[number]) => number) =>
    samples.reduce((all, each) => all + of(each), 0)
  const [N, n, found] = [sum((each) => each.N), sum((each) => each.n), sum((each) => each.found)]
  const upperBound95 = samples.length === 0 ? null : cityBound(samples)
  return {
    towns: samples.length,
    missing: towns
      .filter((_, index) => !isVerified(tallies[index]!))
      .map(({ caseId, name }) => ({ caseId, town: name })),
    ...{ N, n, found, upperBound95 },
    sentence:
      upperBound95 === null
        ? DESCRIPTIVE
        : `${samples.length}个镇随机核实${n}家、首次核实不一致${found}家：${CONFIDENCE}%把握，${N}家中不一致不超过${upperBound95}家。`,
    inflation: inflationOf(parts),
  }
}

/**
 * Σ(N_t/N)·d̄_t ± t·√Σ(N_t/N)²·(1 − n_t/N_t)·s_t²/n_t, points, with Σ(n_t − 1) degrees of freedom over the frames that
 * are verified in part: one that is verified to its last enterprise is known, and adds nothing to the spread. Null where
 * a frame of several has a single enterprise verified.
 */
function inflationOf(parts: readonly GatheredTown[]): CityRandom['inflation'] {
  const strata = parts.map(({ random, drawn }) => ({ N: random!.N, of: drawn.inflation }))
  const sampled = strata.filter(({ N, of }) => of.count < N)
  if (strata.length === 0 || sampled.some(({ of }) => of.count < 2)) return null
  const N = strata.reduce((sum, each) => sum + each.N, 0)
  const mean = strata.reduce((sum, { N: own, of }) => sum + ((own / N) * of.sum) / 100 / of.count, 0)
  if (sampled.length === 0) return { mean, interval: [mean, mean] }
  const variance = sampled.reduce(
    (sum, { N: own, of }) => sum + (own / N) ** 2 * (1 - of.count / own) * (varianceIn(of) / of.count),
    0,
  )
  const freedom = sampled.reduce((sum, { of }) => sum + of.count - 1, 0)
  const half = tQuantile(0.95, freedom) * Math.sqrt(variance)
  return { mean, interval: [mean - half, mean + half] }
}
