import { checkedAnswer } from '@shared/answer'
import type { Answer } from '@shared/case/sheet'
import { fullDeduction, stepDeduction } from '@shared/deduction-step'
import { scoreCriterion } from '@shared/sheet-score'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deducted, enterpriseForm, townshipForm } from './forms'

const ofEnterprise = (id: string) => enterpriseForm.criterionById.get(id)!
const ofTown = (id: string) => townshipForm.criterionById.get(id)!
const counted = (count: number, deduction: number): Answer => ({
  kind: 'scored',
  deduction,
  reason: null,
  basis: { count },
})
const step = (criterion: ReturnType<typeof ofTown>, answer: Answer | null, by: 1 | -1) =>
  stepDeduction(criterion, scoreCriterion(criterion, answer), by)

describe('what is judged', () => {
  test('goes by half a point, from nothing to all of the points', () => {
    const judged = ofEnterprise('13.2')
    expect(step(judged, null, 1)).toEqual({ deduction: 50, basis: null })
    expect(step(judged, deducted(50), 1)).toEqual({ deduction: 100, basis: null })
    expect(step(judged, deducted(275), 1)).toEqual({ deduction: 300, basis: null })
    expect(step(judged, deducted(300), 1)).toEqual({ why: '13.2 已扣满 3 分。' })
    expect(step(judged, deducted(25), -1)).toEqual({ deduction: 0, basis: null })
    expect(step(judged, deducted(0), -1)).toEqual({ why: '13.2 没有扣分，不用加回。' })
    expect(step(judged, null, -1)).toHaveProperty('why')
  })

  test('costs all of its points or its fixed deduction at one key', () => {
    expect(fullDeduction(ofEnterprise('14.1'))).toEqual({ deduction: 1_000, basis: null })
    expect(fullDeduction(ofTown('15.5'))).toEqual({ deduction: 200, basis: null })
    expect(step(ofTown('15.5'), deducted(0), 1)).toEqual({ deduction: 200, basis: null })
  })

  test('is left alone where it does not apply', () => {
    expect(step(ofEnterprise('4.1'), { kind: 'notApplicable', reason: '无承包方' }, 1)).toHaveProperty('why')
  })
})

describe('what is counted', () => {
  const years = ofEnterprise('6.2')

  test('goes by one more or less, up to the cap', () => {
    expect(step(years, null, 1)).toEqual({ deduction: 100, basis: { count: 1 } })
    expect(step(years, counted(1, 100), 1)).toEqual({ deduction: 200, basis: { count: 2 } })
    expect(step(years, counted(2, 200), 1)).toEqual({ why: '6.2 已扣满 2 分。' })
    expect(step(years, counted(4, 200), -1)).toEqual({ deduction: 200, basis: { count: 3 } })
    expect(step(years, counted(1, 100), -1)).toEqual({ deduction: 0, basis: { count: 0 } })
  })

  test('asks for the number where a deduction stands without one, and never invents it', () => {
    expect(step(years, deducted(100), 1)).toHaveProperty('why')
    expect(fullDeduction(years)).toHaveProperty('why')
  })
})

test('a rate asks for its two numbers', () => {
  expect(step(ofTown('13.1'), null, 1)).toEqual({ why: '13.1 按评审达标率扣分，请按数字键填两个数。' })
  expect(fullDeduction(ofTown('13.1'))).toHaveProperty('why')
})

test('no row of steps leaves what the form allows', () => {
  const criteria = [...enterpriseForm.criteria, ...townshipForm.criteria]
  fc.assert(
    fc.property(
      fc.constantFrom(...criteria),
      fc.array(fc.constantFrom(1 as const, -1 as const)),
      (one, steps) => {
        let answer: Answer | null = null
        for (const by of steps) {
          const taken = step(one, answer, by)
          if ('why' in taken) continue
          const next: Answer = { kind: 'scored', reason: null, ...taken }
          expect(checkedAnswer(one, next)).toEqual(next)
          answer = next
        }
      },
    ),
  )
})
