import {
  detectionProbability,
  detectionSentence,
  probabilityAtMost,
  smallestSample,
  upperBound,
  worstAllocationBound,
} from '@shared/statistics/detection'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const hundred = (n: number) => ({ N: 100, n })

describe('the worked numbers of statistics §1', () => {
  test.each([
    [5, 0.416248],
    [10, 0.669524],
    [20, 0.904884],
  ])('ten of a hundred find one of %i with %f', (K, expected) => {
    expect(detectionProbability(K, hundred(10))).toBeCloseTo(expected, 6)
  })

  test.each([
    [5, 45],
    [10, 25],
    [20, 13],
  ])('%i bad ones of a hundred need %i verified', (K, expected) => {
    expect(smallestSample(100, K)).toBe(expected)
  })

  test.each([
    [10, 95, [24, 38, 49, 59]],
    [20, 95, [12, 19, 26, 32]],
    [25, 95, [9, 15, 21, 26]],
    [10, 90, [19, 32, 43, 54]],
  ])('the bounds of %i verified at %i %%', (n, confidence, expected) => {
    expect([0, 1, 2, 3].map((x) => upperBound(x, hundred(n), confidence))).toEqual(expected)
  })

  test('nothing found in any town of the city, for the worst allocation', () => {
    expect(worstAllocationBound([hundred(10), hundred(10)])).toBe(26)
    expect(worstAllocationBound(Array.from({ length: 20 }, () => hundred(10)))).toBe(28)
  })

  test('the sentence', () => {
    expect(detectionSentence(0, hundred(10))).toBe('核实10家、不一致0家：95%把握，100家中不一致不超过24家。')
    expect(detectionSentence(null, hundred(10))).toBe('仅描述本次核实单位')
    expect(detectionSentence(0, hundred(0))).toBe('仅描述本次核实单位')
  })
})

test('who verifies all knows all, and who verifies one knows almost nothing', () => {
  expect(upperBound(3, { N: 40, n: 40 })).toBe(3)
  expect(upperBound(0, { N: 1, n: 1 })).toBe(0)
  expect(upperBound(0, { N: 100, n: 1 })).toBe(94)
  expect(upperBound(1, { N: 100, n: 1 })).toBe(100)
  expect(smallestSample(100, 100)).toBe(1)
  expect(worstAllocationBound([{ N: 5, n: 5 }])).toBe(0)
})

test('a probability exactly at the confidence is not beyond it', () => {
  // One of twenty is missed by nineteen with exactly 1/20, one of ten by nine with exactly 1/10.
  expect(upperBound(0, { N: 20, n: 19 }, 95)).toBe(0)
  expect(upperBound(0, { N: 10, n: 9 }, 90)).toBe(0)
  expect(smallestSample(20, 1)).toBe(19)
})

const sampling = fc
  .integer({ min: 1, max: 120 })
  .chain((N) => fc.record({ N: fc.constant(N), n: fc.integer({ min: 1, max: N }) }))

test('the bound rises with what was found, and lies between what was found and what was not seen', () => {
  fc.assert(
    fc.property(sampling, ({ N, n }) => {
      let before = -1
      for (let x = 0; x <= Math.min(n, 12); x += 1) {
        const bound = upperBound(x, { N, n })
        expect(bound).toBeGreaterThan(before)
        expect(bound).toBeGreaterThanOrEqual(x)
        expect(bound).toBeLessThanOrEqual(N - n + x)
        before = bound
      }
    }),
  )
})

test('the bound is the largest K that leaves more than alpha, by plain search in decimals', () => {
  fc.assert(
    fc.property(sampling, fc.integer({ min: 0, max: 4 }), ({ N, n }, x) => {
      fc.pre(x <= n)
      const bound = upperBound(x, { N, n })
      expect(probabilityAtMost(x, bound, { N, n })).toBeGreaterThan(0.05 - 1e-9)
      if (bound < N) expect(probabilityAtMost(x, bound + 1, { N, n })).toBeLessThanOrEqual(0.05 + 1e-9)
    }),
  )
})

test('finding and not finding add up to one, against the product (N−K−i)/(N−i)', () => {
  fc.assert(
    fc.property(sampling, fc.integer({ min: 0, max: 120 }), ({ N, n }, bad) => {
      const K = Math.min(bad, N)
      let missed = 1
      for (let i = 0; i < n; i += 1) missed *= Math.max(0, N - K - i) / (N - i)
      expect(detectionProbability(K, { N, n }) + missed).toBeCloseTo(1, 10)
    }),
  )
})

test('no allocation over three towns hides more than the worst one', () => {
  const towns = [
    { N: 12, n: 3 },
    { N: 9, n: 4 },
    { N: 15, n: 2 },
  ] as const
  let most = 0
  for (let a = 0; a <= 12; a += 1)
    for (let b = 0; b <= 9; b += 1)
      for (let c = 0; c <= 15; c += 1) {
        const hidden = [a, b, c].reduce((product, K, i) => product * probabilityAtMost(0, K, towns[i]!), 1)
        if (hidden > 0.05) most = Math.max(most, a + b + c)
      }
  expect(worstAllocationBound(towns)).toBe(most)
})
