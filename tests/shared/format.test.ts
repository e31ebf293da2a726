import {
  formatDate,
  formatDecimals,
  formatGap,
  formatMean,
  formatPoints,
  formatShare,
  formatSigned,
  formatTotal,
} from '@shared/format'
import { inflationWord } from '@shared/text.zh'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('points are shown as the form writes them', () => {
  expect([850, 1000, 25, 0, 105].map(formatPoints)).toEqual(['8.5', '10', '0.25', '0', '1.05'])
})

test('totals keep one decimal, or two where the hundredths need them', () => {
  expect([8750, 9600, 8635, 0].map(formatTotal)).toEqual(['87.5', '96.0', '86.35', '0.0'])
})

test('gaps carry their sign', () => {
  expect([-850, 200, 0].map(formatGap)).toEqual(['−8.5', '+2.0', '0'])
})

test('means and shares round half away from zero, from integers', () => {
  expect(formatMean(25_905, 3)).toBe('86.35')
  expect(formatMean(-1, 2)).toBe('−0.01')
  expect(formatMean(0, 0)).toBe('—')
  expect([formatShare(1, 3), formatShare(1, 8), formatShare(1, 0), formatShare(100, 413)]).toEqual([
    '33.3%',
    '12.5%',
    '—',
    '24.2%',
  ])
  expect(formatShare(1, 2000)).toBe('0.1%')
})

test('a mean is never further than half a unit from the true one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000, max: 1_000_000 }),
      fc.integer({ min: 1, max: 100 }),
      (sum, count) => {
        const shown = Number(formatMean(sum, count).replace('−', '-'))
        expect(Math.abs(shown - sum / count / 100)).toBeLessThanOrEqual(0.005 + 1e-9)
      },
    ),
  )
})

test('dates are written as people write them', () => {
  expect(formatDate('2024-11-30')).toBe('2024年11月30日')
  expect(formatDate('2025-01-05')).toBe('2025年1月5日')
})

test('calculated figures have a true minus, and a zero has no sign', () => {
  expect([formatDecimals(-1.25, 1), formatDecimals(-0.001, 2), formatDecimals(null, 2)]).toEqual([
    '−1.3',
    '0.00',
    '—',
  ])
  expect([formatSigned(6.1, 2), formatSigned(-6.1, 2), formatSigned(0.004, 2), formatSigned(0, 1)]).toEqual([
    '+6.10',
    '−6.10',
    '0.00',
    '0.0',
  ])
})

test('an inflation has its sign and its word', () => {
  expect([inflationWord(850), inflationWord(-200), inflationWord(0)]).toEqual([
    '+8.5 高估',
    '−2.0 低估',
    '0 相同',
  ])
})
