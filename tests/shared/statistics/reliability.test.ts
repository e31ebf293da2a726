import type { TotalPair } from '@shared/statistics/bias'
import { meanSquares, reliabilityOf } from '@shared/statistics/reliability'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { F10 } from './fixtures'

test('the worked mean squares and coefficients of statistics §5', () => {
  const { msr, msc, mse } = meanSquares(F10)
  expect(msr).toBeCloseTo(28.383333, 6)
  expect(msc).toBeCloseTo(120.05, 6)
  expect(mse).toBeCloseTo(3.827778, 6)
  const { c1, a1, a1Ci, ccc } = reliabilityOf(F10)!
  expect(c1).toBeCloseTo(0.762332, 6)
  expect(a1).toBeCloseTo(0.442797, 6)
  expect(a1Ci[0]).toBeCloseTo(-0.104727, 6)
  expect(a1Ci[1]).toBeCloseTo(0.833494, 6)
  expect(ccc).toBeCloseTo(0.416981, 6)
})

const total = fc.integer({ min: 0, max: 10_000 }).map((points) => points / 100)
const pairs = fc.array(fc.record({ self: total, verified: total }), { minLength: 3, maxLength: 30 })

/** The same by the layout of the analysis of variance, cell by cell. */
function squaresByCells(all: readonly TotalPair[]) {
  const cells = all.map(({ self, verified }) => [self, verified] as const)
  const grand = cells.flat().reduce((a, b) => a + b) / (2 * cells.length)
  const columns = [0, 1].map((column) => cells.reduce((sum, cell) => sum + cell[column]!, 0) / cells.length)
  let rows = 0
  let error = 0
  for (const cell of cells) {
    const mean = (cell[0] + cell[1]) / 2
    rows += 2 * (mean - grand) ** 2
    for (const column of [0, 1]) error += (cell[column]! - mean - columns[column]! + grand) ** 2
  }
  const between = columns.reduce((sum, mean) => sum + cells.length * (mean - grand) ** 2, 0)
  return { msr: rows / (cells.length - 1), msc: between, mse: error / (cells.length - 1) }
}

test('the mean squares are those of the two-way layout', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const found = meanSquares(all)
      const expected = squaresByCells(all)
      expect(found.msr).toBeCloseTo(expected.msr, 6)
      expect(found.msc).toBeCloseTo(expected.msc, 6)
      expect(found.mse).toBeCloseTo(expected.mse, 6)
    }),
  )
})

test('a bias beyond the noise pulls absolute agreement, not consistency, and its interval holds the estimate', () => {
  fc.assert(
    fc.property(pairs, fc.double({ min: 1, max: 40, noNaN: true }), (all, inflation) => {
      const found = reliabilityOf(all)
      const shifted = all.map(({ self, verified }) => ({ self: self + inflation, verified }))
      const moved = reliabilityOf(shifted)
      fc.pre(found !== null && moved !== null)
      expect(moved.c1).toBeCloseTo(found.c1, 6)
      expect(Math.abs(moved.ccc)).toBeLessThanOrEqual(1 + 1e-9)
      const { msc, mse } = meanSquares(shifted)
      if (msc >= mse && moved.c1 >= 0) expect(moved.a1).toBeLessThanOrEqual(moved.c1 + 1e-9)
      if (moved.a1 > 0) {
        expect(moved.a1Ci[0]).toBeLessThanOrEqual(moved.a1 + 1e-6)
        expect(moved.a1Ci[1]).toBeGreaterThanOrEqual(moved.a1 - 1e-6)
      }
    }),
  )
})

test('totals that agree to the point are one, and totals all alike or too few say nothing', () => {
  const same = [70, 80, 95].map((each) => ({ self: each, verified: each }))
  expect(reliabilityOf(same)).toEqual({ c1: 1, a1: 1, a1Ci: [1, 1], ccc: 1 })
  expect(reliabilityOf([90, 90, 90].map((each) => ({ self: each, verified: each })))).toBeNull()
  expect(reliabilityOf(F10.slice(0, 2))).toBeNull()
})
