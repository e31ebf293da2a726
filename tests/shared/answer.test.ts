import { checkedAnswer } from '@shared/answer'
import { expect, test } from 'vitest'
import { enterpriseForm, townshipForm } from './forms'

const scored = (
  deduction: number,
  basis: { count: number } | { numerator: number; denominator: number } | null = null,
) => ({ kind: 'scored', deduction, reason: null, basis }) as const

test('a count gives the deduction of its rule, whatever was sent with it', () => {
  const years = enterpriseForm.criterionById.get('6.2')!
  expect(checkedAnswer(years, scored(0, { count: 1 }))).toMatchObject({ deduction: 100 })
  expect(checkedAnswer(years, scored(0, { count: 4 }))).toMatchObject({ deduction: 200 })
})

test('a rate gives the deduction of its tier', () => {
  const rate = townshipForm.criterionById.get('13.1')!
  expect(checkedAnswer(rate, scored(0, { numerator: 30, denominator: 413 }))).toMatchObject({
    deduction: 300,
  })
})

test('more than the points, a rate of nothing and a basis of another rule are refused', () => {
  const judged = enterpriseForm.criterionById.get('1.1')!
  const rate = townshipForm.criterionById.get('13.1')!
  expect(() => checkedAnswer(judged, scored(201))).toThrow('1.1 满分 2 分，扣分须在 0 到 2 分之间')
  expect(() => checkedAnswer(judged, scored(0, { count: 1 }))).toThrow('扣分办法与填写的数目不符')
  expect(() => checkedAnswer(rate, scored(0, { numerator: 1, denominator: 0 }))).toThrow('总数须大于 0')
  expect(() => checkedAnswer(rate, scored(0, { numerator: 2, denominator: 1 }))).toThrow('总数须大于 0')
})
