import { pointsFromNumber, pointsFromText, pointsToNumber } from '@shared/points'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('reads what people type as hundredths', () => {
  expect(['2', '1.5', '１．５', '0.25', '2 分', '0.50', '1.50000'].map(pointsFromText)).toEqual([
    200, 150, 150, 25, 200, 50, 150,
  ])
})

test('refuses negative, finer than 0.01 and other words', () => {
  expect(['-1', '0.005', '一分', '', '1e2', '1.2.3', 'NaN'].map(pointsFromText)).toEqual(Array(7).fill(null))
  expect([-0.5, 0.005, Number.NaN, Number.POSITIVE_INFINITY].map(pointsFromNumber)).toEqual(
    Array(4).fill(null),
  )
})

test('every hundredth survives the way to a decimal number and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (points) => {
      expect(pointsFromNumber(pointsToNumber(points))).toBe(points)
      expect(pointsFromText(String(pointsToNumber(points)))).toBe(points)
    }),
  )
})
