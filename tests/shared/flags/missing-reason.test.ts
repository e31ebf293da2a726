import { expect, test } from 'vitest'
import { deducted, flagsOf } from '../forms'

const missing = (...sheets: Parameters<typeof flagsOf>) =>
  flagsOf(...sheets).filter((flag) => flag.id === 'missing-reason')

test('fires once a criterion and says which side lacks the reason', () => {
  expect(missing({ '1.1': deducted(50, null) }, { '1.1': deducted(50, ' ') })).toMatchObject([
    { criterion: '1.1', severity: 'hint', message: '1.1 自评、核实扣分没有写明原因' },
  ])
})

test('does not fire where a reason is written, or nothing was taken off', () => {
  expect(missing({ '1.1': deducted(50, '缺') }, { '1.1': deducted(0, null) })).toEqual([])
})
