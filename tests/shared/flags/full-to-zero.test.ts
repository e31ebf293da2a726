import { DEFAULT_TOLERANCE } from '@shared/tolerance'
import { expect, test } from 'vitest'
import { deducted, flagsOf } from '../forms'

const fullToZero = (...sheets: Parameters<typeof flagsOf>) =>
  flagsOf(...sheets).filter((flag) => flag.id === 'full-to-zero')

test('fires where full points became nothing', () => {
  expect(fullToZero({}, { '3.2': deducted(100) })).toMatchObject([
    { criterion: '3.2', severity: 'reassist', message: '3.2 由满分 1 分变为 0 分' },
  ])
})

test('does not fire where a little was left, or a little was missing before', () => {
  expect(fullToZero({}, { '3.2': deducted(99) })).toEqual([])
  expect(fullToZero({ '3.2': deducted(1) }, { '3.2': deducted(100) })).toEqual([])
})

test('does not fire the other way round, nor where the case switched it off', () => {
  expect(fullToZero({ '3.2': deducted(100) }, {})).toEqual([])
  expect(fullToZero({}, { '3.2': deducted(100) }, { ...DEFAULT_TOLERANCE, fullToZero: false })).toEqual([])
})

test('不适用 counts as the full points that it keeps, unanswered counts as nothing', () => {
  const notApplicable = { kind: 'notApplicable', reason: '无承包单位' } as const
  expect(fullToZero({ '4.1': notApplicable }, { '4.1': deducted(200) })).toHaveLength(1)
  expect(fullToZero({}, { '4.1': null })).toEqual([])
})
