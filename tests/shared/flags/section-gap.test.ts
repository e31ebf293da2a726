import { DEFAULT_TOLERANCE } from '@shared/tolerance'
import { expect, test } from 'vitest'
import { deducted, flagsOf } from '../forms'

const sectionGaps = (...sheets: Parameters<typeof flagsOf>) =>
  flagsOf(...sheets).filter((flag) => flag.id === 'section-gap')

test('fires at exactly 30 % of the points of a section', () => {
  const [flag] = sectionGaps({}, { '1.1': deducted(120) })
  expect(flag).toMatchObject({ section: '一', severity: 'reassist' })
  expect(flag?.message).toBe('第一部分相差 1.2 分，占该部分 4 分的 30.0%')
})

test('does not fire just below it', () => {
  expect(sectionGaps({}, { '1.1': deducted(119) })).toEqual([])
})

test('does not fire where two gaps of a section cancel out', () => {
  expect(sectionGaps({ '1.1': deducted(150) }, { '2.1': deducted(150) })).toEqual([])
})

test('a declared share of zero still needs a gap', () => {
  expect(sectionGaps({}, {}, { ...DEFAULT_TOLERANCE, sectionShare: 0 })).toEqual([])
})
