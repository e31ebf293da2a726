import { describe, expect, it } from 'vitest'
import { boundByEvery, boundBySearch, cityBound } from '../../../shared/statistics/city-bound'
import { upperBound } from '../../../shared/statistics/detection'
import type { TownSample } from '../../../shared/statistics/town-chances'
import { makeRandom } from '../../builders/prng'

const towns = (count: number, found: number): TownSample[] =>
  Array.from({ length: count }, () => ({ N: 100, n: 10, found }))

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

  it('is found by search within one of every allocation to small towns of any sizes', () => {
    const random = makeRandom(11)
    let missed = 0
    for (let round = 0; round < 400; round += 1) {
      const samples = Array.from({ length: 2 + random.below(2) }, () => {
        const N = 3 + random.below(9)
        const n = 1 + random.below(N)
        return { N, n, found: random.below(Math.min(n, 3) + 1) }
      })
      const exact = boundByEvery(samples)
      const searched = boundBySearch(samples)
      expect(cityBound(samples), JSON.stringify(samples)).toBe(exact)
      expect(exact - searched, JSON.stringify(samples)).toBeGreaterThanOrEqual(0)
      expect(exact - searched, JSON.stringify(samples)).toBeLessThanOrEqual(1)
      missed += exact - searched
    }
    expect(missed).toBeLessThanOrEqual(2)
  })

  it('is found by search where two towns of a hundred are drawn from', () => {
    const samples = [
      { N: 100, n: 10, found: 2 },
      { N: 100, n: 10, found: 1 },
    ]
    expect(boundBySearch(samples)).toBe(boundByEvery(samples))
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
