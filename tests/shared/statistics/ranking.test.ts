import { countCriterion, holm, mcNemar, rankCriteria } from '@shared/statistics/ranking'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('the worked McNemar of statistics §6, and its bounds', () => {
  expect(mcNemar(7, 0)).toBeCloseTo(0.015625, 12)
  expect(mcNemar(0, 7)).toBeCloseTo(0.015625, 12)
  expect(mcNemar(8, 1)).toBeCloseTo(20 / 512, 12)
  expect([mcNemar(0, 0), mcNemar(1, 0), mcNemar(3, 3)]).toEqual([1, 1, 1])
})

test('Holm steps down and never lets a larger p come before a smaller', () => {
  const found = holm([0.01, 0.04, 0.03, 0.005])
  for (const [index, expected] of [0.03, 0.06, 0.06, 0.02].entries())
    expect(found[index]).toBeCloseTo(expected, 12)
  expect(holm([0.5, 0.9])).toEqual([1, 1])
  expect(holm([])).toEqual([])
})

test('Holm lies between the p and Bonferroni', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
      for (const [index, adjusted] of holm(values).entries()) {
        expect(adjusted).toBeGreaterThanOrEqual(values[index]!)
        expect(adjusted).toBeLessThanOrEqual(Math.min(1, values.length * Math.max(...values)) + 1e-12)
      }
    }),
  )
})

const pairs = (downgraded: number, agreeing: number, inflation: number) => [
  ...Array.from({ length: downgraded }, () => ({ self: 0, verified: 2, inflation })),
  ...Array.from({ length: agreeing }, () => ({ self: 1, verified: 1, inflation: 0 })),
]

test('criteria are ranked by p, then by the mean inflation, then as on the form', () => {
  const ranked = rankCriteria([
    countCriterion('1.1', pairs(0, 10, 0)),
    countCriterion('2.1', pairs(2, 8, 1)),
    countCriterion('3.1', pairs(7, 3, 1)),
    countCriterion('4.1', pairs(2, 8, 4)),
    countCriterion('5.1', pairs(0, 10, 0)),
  ])
  expect(ranked.map(({ id }) => id)).toEqual(['3.1', '4.1', '2.1', '1.1', '5.1'])
  expect(ranked[0]).toMatchObject({ n: 10, agreeing: 3, downgraded: 7, upgraded: 0, meanInflation: 0.7 })
  expect(ranked[0]!.holm).toBeCloseTo(5 * 0.015625, 12)
})
