import { upperBound } from '@shared/statistics/detection'
import { planSample, sampleForBound } from '@shared/statistics/planner'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const hundred = (bound: number, found = 0) => ({ N: 100, bound, found })

test.each([
  [24, 0, 10],
  [12, 0, 20],
  [9, 0, 25],
  [15, 1, 25],
  [38, 1, 10],
  [0, 0, 100],
])(
  'to claim no more than %i after %i found takes no more than the sample of statistics §1',
  (bound, found, n) => {
    const planned = sampleForBound(hundred(bound, found))
    expect(planned).toBeLessThanOrEqual(n)
    expect(upperBound(found, { N: 100, n: planned })).toBeLessThanOrEqual(bound)
  },
)

test('the plan is the smallest sample whose sentence says it', () => {
  const claims = fc
    .record({ N: fc.integer({ min: 1, max: 60 }), at: fc.nat(), of: fc.nat() })
    .map(({ N, at, of }) => ({ N, bound: at % N, found: of % ((at % N) + 1) }))
  fc.assert(
    fc.property(claims, (claim) => {
      const { N, bound, found } = claim
      const n = sampleForBound(claim)
      expect(upperBound(found, { N, n })).toBeLessThanOrEqual(bound)
      if (n > found + 1) expect(upperBound(found, { N, n: n - 1 })).toBeGreaterThan(bound)
    }),
  )
})

test('says in words how many, and what it takes to find one of so many', () => {
  expect(planSample(hundred(10))).toEqual({
    n: 23,
    sentence: '要说100家中不一致不超过10家（95%把握），预计查出0家，需核实23家。',
    detection: '如果真有10家不一致，要有95%把握至少查到1家，需核实25家。',
  })
  expect(planSample(hundred(10, 1)).n).toBe(36)
  expect(planSample(hundred(0))).toMatchObject({ n: 95, detection: null })
})

test('a claim that cannot be had, or needs nothing, has no number', () => {
  expect(planSample(hundred(2, 3))).toEqual({
    n: null,
    sentence: '查出3家就已超过2家，这句话说不成。',
    detection: null,
  })
  expect(planSample({ N: 8, bound: 10, found: 0 })).toMatchObject({
    n: null,
    sentence: '名单只有8家，不核实也不会超过10家。',
  })
})
