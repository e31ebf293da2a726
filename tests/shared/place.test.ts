import { FIRST_COMPARISON, place } from '@shared/place'
import { expect, test } from 'vitest'

const older = { view: 'score', subject: 'E001', phase: 'verification', criterion: '1.1', draft: null }

test('a place that an older version kept still reads', () => {
  expect(place.parse(older)).toEqual({
    ...older,
    rewriting: null,
    comparison: FIRST_COMPARISON,
    statistics: 'conclusions',
  })
})

test('a kept comparison comes back as it was', () => {
  const comparison = {
    baseline: 'assistance',
    against: 'recheck',
    columns: ['verification-1'],
    isOnlyDifferent: false,
    order: 'gap',
    layout: 'matrix',
  }
  expect(place.parse({ ...older, comparison }).comparison).toEqual(comparison)
})
