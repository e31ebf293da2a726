import { DEFAULT_TOLERANCE } from '@shared/tolerance'
import { expect, test } from 'vitest'
import { deducted, flagsOf } from '../forms'

const totalGaps = (...sheets: Parameters<typeof flagsOf>) =>
  flagsOf(...sheets).filter((flag) => flag.id === 'total-gap')
// Spread over sections, so that no other rule has anything to say.
const fivePoints = {
  '8.1': deducted(100),
  '10.1': deducted(100),
  '12.1': deducted(100),
  '14.1': deducted(100),
  '18.1': deducted(100),
}

test('fires beyond five points', () => {
  const [flag] = totalGaps({}, { ...fivePoints, '3.1': deducted(1) })
  expect(flag).toMatchObject({ severity: 'reassist', criterion: null, section: null })
  expect(flag?.message).toBe('总分由 100.0 变为 94.99，相差 5.01 分，超过 5 分')
})

test('does not fire at exactly five points', () => {
  expect(totalGaps({}, fivePoints)).toEqual([])
})

test('fires in either direction, and only as far as the case declares', () => {
  expect(totalGaps({ ...fivePoints, '3.1': deducted(1) }, {})).toHaveLength(1)
  expect(totalGaps({}, { ...fivePoints, '3.1': deducted(1) }, { ...DEFAULT_TOLERANCE, total: 501 })).toEqual(
    [],
  )
  const lowered = totalGaps(
    {},
    { ...fivePoints, '3.1': deducted(1) },
    { ...DEFAULT_TOLERANCE, severity: 'inconsistent' },
  )
  expect(lowered[0]?.severity).toBe('inconsistent')
})
