import {
  biasOf,
  differenceEstimate,
  sampleForPrecision,
  type TotalPair,
  verificationFactor,
} from '@shared/statistics/bias'
import { expect, test } from 'vitest'
import { F10 } from './fixtures'

const bias = biasOf(F10, 100)!

test('the worked mean inflation of statistics §3', () => {
  expect(bias).toMatchObject({ n: 10 })
  expect(bias.mean).toBeCloseTo(4.9, 6)
  expect(bias.sd).toBeCloseTo(2.766867, 6)
  expect(bias.ci[0]).toBeCloseTo(3.022273, 6)
  expect(bias.ci[1]).toBeCloseTo(6.777727, 6)
  expect(bias.t).toBeCloseTo(5.600254, 6)
  expect(bias.p).toBeCloseTo(0.000334164, 9)
})

test('the worked limits of agreement of statistics §4', () => {
  expect(bias.loa[0]).toBeCloseTo(-0.52306, 6)
  expect(bias.loa[1]).toBeCloseTo(10.32306, 6)
  expect(bias.loaSe).toBeCloseTo(1.549007, 6)
  expect(F10.filter(({ self, verified }) => Math.abs(self - verified) > 5)).toHaveLength(6)
})

test('the worked sample size, verification factor and difference estimate', () => {
  expect(sampleForPrecision(bias.sd, 1.5, 100)).toBe(12)
  expect(verificationFactor(F10)).toBeCloseTo(0.947027, 6)
  expect(1 / verificationFactor(F10)! - 1).toBeCloseTo(0.055936, 6)
  expect(differenceEstimate(91.8, bias)).toBeCloseTo(86.9, 6)
})

const alike: TotalPair[] = [
  { self: 90.1, verified: 88 },
  { self: 80.3, verified: 78.2 },
  { self: 70.7, verified: 68.6 },
]

test('one pair has no spread, and differences all alike have no t', () => {
  expect(biasOf(F10.slice(0, 1), 100)).toBeNull()
  expect(biasOf([], 100)).toBeNull()
  const found = biasOf(alike, 100)!
  expect(found).toMatchObject({ sd: 0, t: null, p: null })
  expect(found.ci[0]).toBeCloseTo(2.1, 9)
  expect(found.ci[0]).toBe(found.ci[1])
})

test('who verifies the whole frame knows its mean', () => {
  const { mean, ci } = biasOf(F10, 10)!
  expect(ci).toEqual([mean, mean])
})

test('self-assessments of nothing have no factor', () => {
  expect(verificationFactor([{ self: 0, verified: 0 }])).toBeNull()
})
