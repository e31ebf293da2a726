import { describe, expect, it } from 'vitest'
import { chanceAtMost, cityBound, type TownSample } from '../../../shared/statistics/city-bound'
import { upperBound } from '../../../shared/statistics/detection'
import { makeRandom } from '../../builders/prng'

const towns = (count: number, found: number): TownSample[] =>
  Array.from({ length: count }, () => ({ N: 100, n: 10, found }))

/** Every allocation of every number of bad enterprises. */
function bruteForce(samples: readonly TownSample[]): number {
  const x = samples.reduce((sum, { found }) => sum + found, 0)
  let best = 0
  const walk = (town: number, bad: number[]) => {
    const sample = samples[town]
    if (!sample) {
      const K = bad.reduce((sum, each) => sum + each, 0)
      if (K > best && chanceAtMost(x, samples, bad) > 0.05) best = K
      return
    }
    for (let K = sample.found; K <= sample.N - sample.n + sample.found; K += 1) walk(town + 1, [...bad, K])
  }
  walk(0, [])
  return best
}

describe('the bound of the city', () => {
  it('is that of statistics §1 where nothing was found', () => {
    expect(cityBound(towns(2, 0))).toBe(26)
    expect(cityBound(towns(20, 0))).toBe(28)
  })

  it('is that of the town where there is one', () => {
    for (const found of [0, 1, 2, 3])
      expect(cityBound(towns(1, found))).toBe(upperBound(found, { N: 100, n: 10 }))
    expect(cityBound([])).toBe(0)
  })

  it('is the largest over every allocation to small towns of any sizes', () => {
    const random = makeRandom(11)
    for (let round = 0; round < 150; round += 1) {
      const samples = Array.from({ length: 2 + random.below(2) }, () => {
        const N = 3 + random.below(9)
        const n = 1 + random.below(N)
        return { N, n, found: random.below(Math.min(n, 3) + 1) }
      })
      expect(cityBound(samples), JSON.stringify(samples)).toBe(bruteForce(samples))
    }
  })

  it('rises with what was found and never goes beyond what can be bad', () => {
    const bounds = [0, 1, 2, 3].map((found) => cityBound(towns(20, found)))
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b))
    expect(bounds.at(-1)).toBeLessThanOrEqual(2_000)
    const seen = [
      { N: 10, n: 10, found: 2 },
      { N: 8, n: 8, found: 0 },
    ]
    expect(cityBound(seen)).toBe(2)
  })

  it('is worked out for 160 unlike towns', () => {
    const random = makeRandom(3)
    const samples = Array.from({ length: 160 }, () => ({
      N: 80 + random.below(40),
      n: 10 + random.below(6),
      found: random.below(4),
    }))
    const x = samples.reduce((sum, { found }) => sum + found, 0)
    const bound = cityBound(samples)
    expect(bound).toBeGreaterThan(x)
    expect(bound).toBeLessThan(16_000)
  })
})
