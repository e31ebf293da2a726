import { addTables, coefficientsOf, designEffect, jackknifeErrors } from '@shared/statistics/agreement'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { T440 } from './fixtures'

test('the worked coefficients of statistics §6', () => {
  const found = coefficientsOf(T440)!
  expect(found.exact).toBeCloseTo(0.845455, 6)
  expect(found.kappa).toBeCloseTo(0.366531, 6)
  expect(found.kappaLinear).toBeCloseTo(0.412454, 6)
  expect(found.kappaQuadratic).toBeCloseTo(0.460784, 6)
  expect(found.ac1).toBeCloseTo(0.824396, 6)
})

const count = fc.integer({ min: 0, max: 60 })
const row = fc.tuple(count, count, count)
const table = fc.tuple(row, row, row)

test('kappas lie in −1..1 and AC1 in −½..1, whatever the table', () => {
  fc.assert(
    fc.property(table, (counts) => {
      const found = coefficientsOf(counts)
      if (found === null) return expect(counts.flat().every((each) => each === 0)).toBe(true)
      for (const kappa of [found.kappa, found.kappaLinear, found.kappaQuadratic])
        if (kappa !== null) {
          expect(kappa).toBeGreaterThanOrEqual(-1 - 1e-9)
          expect(kappa).toBeLessThanOrEqual(1)
        }
      expect(found.ac1).toBeGreaterThanOrEqual(-0.5 - 1e-9)
      expect(found.ac1).toBeLessThanOrEqual(1)
    }),
  )
})

const oneLevel = [
  [44, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
]
const twoLevels = [
  [40, 0, 0],
  [0, 4, 0],
  [0, 0, 0],
]

test('all agreeing is one; of one level throughout, kappa says nothing and AC1 still does', () => {
  expect(coefficientsOf(twoLevels)).toEqual({
    exact: 1,
    kappa: 1,
    kappaLinear: 1,
    kappaQuadratic: 1,
    ac1: 1,
  })
  expect(coefficientsOf(oneLevel)).toMatchObject({ exact: 1, kappa: null, kappaQuadratic: null, ac1: 1 })
})

/** An enterprise of so many criteria at full points on both sides, and so many taken down to zero. */
const enterprise = (agreeing: number, other: number) => [
  [agreeing, 0, other],
  [0, 0, 0],
  [0, 0, 0],
]

describe('what comes by enterprise', () => {
  test('the jackknife of a share is the standard error of its mean', () => {
    const agreeing = [44, 40, 33, 42, 44]
    const shares = agreeing.map((each) => each / 44)
    const mean = shares.reduce((a, b) => a + b) / 5
    const expected = Math.sqrt(shares.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 4 / 5)
    expect(jackknifeErrors(agreeing.map((each) => enterprise(each, 44 - each)))!.exact).toBeCloseTo(
      expected,
      12,
    )
  })

  test('enterprises all alike have no error; two are too few for one', () => {
    expect(jackknifeErrors([T440, T440, T440])!.kappa).toBeCloseTo(0, 12)
    expect(jackknifeErrors([T440, T440])).toBeNull()
    expect(jackknifeErrors([oneLevel, oneLevel, oneLevel])).toMatchObject({ exact: 0, kappa: null })
  })

  test('enterprises that agree wholly or not at all are worth one criterion each', () => {
    expect(designEffect([enterprise(44, 0), enterprise(0, 44), enterprise(44, 0)])).toBeCloseTo(44, 9)
    expect(designEffect([enterprise(22, 22), enterprise(22, 22)])!).toBeLessThan(1)
    expect(designEffect([oneLevel, oneLevel])).toBeNull()
    expect(designEffect([T440])).toBeNull()
  })

  test('tables add up cell by cell', () => {
    expect(addTables([T440, T440])).toEqual(T440.map((cells) => cells.map((each) => each * 2)))
  })
})
