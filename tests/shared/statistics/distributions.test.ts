import { fQuantile, regularisedBeta, tQuantile, tTwoSided } from '@shared/statistics/distributions'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('the quantiles of printed tables', () => {
  expect(tQuantile(0.95, 9)).toBeCloseTo(2.262157, 6)
  expect(tQuantile(0.95, 1)).toBeCloseTo(12.706205, 6)
  expect(tQuantile(0.99, 30)).toBeCloseTo(2.749996, 6)
  expect(fQuantile(0.95, 9, 9)).toBeCloseTo(3.178893, 6)
  expect(fQuantile(0.975, 9, 9)).toBeCloseTo(4.025994, 6)
  // F(1, 1) is the square of a Cauchy: its quantile is tan²(πp/2).
  expect(fQuantile(0.975, 1, 1)).toBeCloseTo(Math.tan((Math.PI * 0.975) / 2) ** 2, 6)
})

test('the incomplete beta function is the binomial tail at whole numbers', () => {
  // I_x(k, n−k+1) = P(Bin(n, x) ≥ k)
  const tail = (n: number, k: number, x: number) => {
    let sum = 0
    for (let i = k; i <= n; i += 1) {
      let ways = 1
      for (let j = 0; j < i; j += 1) ways *= (n - j) / (j + 1)
      sum += ways * x ** i * (1 - x) ** (n - i)
    }
    return sum
  }
  for (const [n, k, x] of [
    [5, 2, 0.3],
    [20, 17, 0.8],
    [12, 1, 0.01],
  ] as const)
    expect(regularisedBeta(x, k, n - k + 1)).toBeCloseTo(tail(n, k, x), 12)
  expect([regularisedBeta(0, 2, 3), regularisedBeta(1, 2, 3)]).toEqual([0, 1])
})

test('a quantile is the inverse of its probability, with whole degrees of freedom or not', () => {
  const freedom = fc.double({ min: 0.5, max: 200, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), freedom, freedom, (probability, d1, d2) => {
      const f = fQuantile(probability, d1, d2)
      expect(regularisedBeta((d1 * f) / (d1 * f + d2), d1 / 2, d2 / 2)).toBeCloseTo(probability, 8)
    }),
  )
  expect(tTwoSided(tQuantile(0.95, 7), 7)).toBeCloseTo(0.05, 10)
})
