import { findHints } from '@shared/hints'
import { expect, test } from 'vitest'
import { honestTown } from '../../builders/honest-town'
import { judged, withCopies } from '../../builders/planted-copies'
import { enterpriseForm } from '../forms'

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1)

test('an honest town raises at most one hint', () => {
  for (const seed of SEEDS) {
    const messages = findHints(honestTown(seed, enterpriseForm)).map(({ message }) => message)
    expect([seed, messages.length <= 1, messages]).toEqual([seed, true, messages])
  }
})

test('at least 95 of 100 planted copies are found, with at most one false alarm in a town', () => {
  let found = 0
  let planted = 0
  for (const seed of SEEDS) {
    const town = withCopies(honestTown(seed, enterpriseForm))
    const result = judged(town, findHints(town))
    found += result.clones + result.photos
    planted += result.planted
    expect([seed, result.falseAlarms.length <= 1]).toEqual([seed, true])
  }
  expect(planted).toBe(SEEDS.length * 20)
  expect(found / planted).toBeGreaterThanOrEqual(0.95)
})
