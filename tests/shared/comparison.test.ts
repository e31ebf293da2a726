import { expect, test } from 'vitest'
import { deducted, enterpriseForm, pairOf, sheetOf } from './forms'

test('a gap is compared minus baseline, by criterion, section and total', () => {
  const comparison = pairOf(
    enterpriseForm,
    sheetOf(enterpriseForm, { '1.1': deducted(50) }),
    sheetOf(enterpriseForm, { '1.1': deducted(150), '3.2': deducted(100) }),
  )
  expect(comparison.total).toEqual({ points: 10_000, baseline: 9_950, compared: 9_750, gap: -200 })
  expect(comparison.sections.slice(0, 2).map((section) => section.gap)).toEqual([-100, -100])
  expect(comparison.pairs.filter((pair) => pair.gap !== 0).map((pair) => [pair.id, pair.gap])).toEqual([
    ['1.1', -100],
    ['3.2', -100],
  ])
})

test('a criterion unanswered on either side is listed and counts on neither', () => {
  const comparison = pairOf(
    enterpriseForm,
    sheetOf(enterpriseForm, { '1.1': null }),
    sheetOf(enterpriseForm, { '2.1': null }),
  )
  expect(comparison.unanswered).toEqual({ baseline: ['1.1'], compared: ['2.1'] })
  expect(comparison.total).toEqual({ points: 10_000, baseline: 9_600, compared: 9_600, gap: 0 })
  expect(comparison.sections[0]!.gap).toBe(0)
})
