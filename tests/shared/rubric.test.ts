import { CaseProblem } from '@shared/outcome'
import { parseRubric, perCountDeduction, rateDeduction } from '@shared/rubric'
import { lintRubric } from '@shared/rubric-lint'
import { expect, test } from 'vitest'
import { enterpriseForm, readForm, townshipForm } from './forms'

test('both official forms are whole: 44 and 40 criteria of 100 points, without a contradiction', () => {
  expect([enterpriseForm.criteria.length, townshipForm.criteria.length]).toEqual([44, 40])
  expect([enterpriseForm.totalPoints, townshipForm.totalPoints]).toEqual([10_000, 10_000])
  expect([...lintRubric(enterpriseForm), ...lintRubric(townshipForm)]).toEqual([])
})

type Json = { sections: { items: { criteria: Record<string, unknown>[] }[] }[] }
const broken = (change: (form: Json) => void) => {
  const form = structuredClone(readForm('township')) as Json
  change(form)
  return lintRubric(parseRubric(form))
}

test('a changed sum is found at criterion, item, section and total', () => {
  const found = broken((form) => {
    form.sections[0]!.items[0]!.criteria[0]!.points = 1.5
  })
  expect(found).toContain('第 1 条应为 2 分，各部分合计 1.5 分')
})

test('a duplicate id, a falling ladder and a wrong cap are found', () => {
  expect(
    broken((form) => {
      form.sections[0]!.items[1]!.criteria[1]!.id = '2.1'
    }),
  ).toContain('细则编号 2.1 重复')
  const ladder = (form: Json) =>
    form.sections[1]!.items[5]!.criteria[0]!.rule as { tiers: { below: number }[] }
  expect(
    broken((form) => {
      ladder(form).tiers[0]!.below = 0.5
    }),
  ).toContain('细则 13.1 的档次次序不对')
  const counted = (form: Json) => form.sections[0]!.items[4]!.criteria[0]!.rule as { cap: number }
  expect(
    broken((form) => {
      counted(form).cap = 4
    }),
  ).toContain('细则 5.1 扣满 4 分与满分不符')
})

test('a malformed form is refused in words that say where', () => {
  expect(() => parseRubric({ ...(readForm('enterprise') as object), sections: [] })).toThrow(CaseProblem)
})

test('扣满为止: seven enterprises cost five points', () => {
  const { rule } = townshipForm.criterionById.get('6.1')!
  if (rule.kind !== 'perCount') throw new Error('6.1 is counted')
  expect([0, 3, 5, 7].map((count) => perCountDeduction(rule, count))).toEqual([0, 300, 500, 500])
})

test('评审达标率 is a ladder whose bounds belong to the better band, on the base of 413', () => {
  const { rule } = townshipForm.criterionById.get('13.1')!
  if (rule.kind !== 'rateTiers') throw new Error('13.1 is a ladder')
  const deduct = (certified: number, base: number) => rateDeduction(rule, certified, base)
  expect([deduct(61, 413), deduct(62, 413), deduct(34, 233), deduct(35, 233)]).toEqual([100, 0, 100, 0])
  expect([deduct(4, 100), deduct(5, 100), deduct(10, 100), deduct(15, 100)]).toEqual([500, 300, 100, 0])
})

test('信息采集率 below 90 % costs two points, not three', () => {
  const { rule } = townshipForm.criterionById.get('15.1')!
  if (rule.kind !== 'rateTiers') throw new Error('15.1 is a ladder')
  expect([899, 900, 949, 950].map((done) => rateDeduction(rule, done, 1000))).toEqual([200, 100, 100, 0])
})
