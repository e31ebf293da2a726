import type { Answer } from '@shared/case/sheet'
import { sumPoints } from '@shared/points'
import type { Rubric } from '@shared/rubric'
import { scoreSheet } from '@shared/sheet-score'
import { expect, test } from 'vitest'
import { deducted, enterpriseForm, sheetOf, townshipForm } from './forms'

test('unanswered, 不适用 and zero are three different things', () => {
  const answers = sheetOf(enterpriseForm, {
    '1.1': null,
    '4.1': { kind: 'notApplicable', reason: '无承包承租单位' },
    '3.1': deducted(200),
  })
  const score = scoreSheet(enterpriseForm, answers)
  const of = (id: string) => score.criteria.find((each) => each.id === id)!
  expect([of('1.1').score, of('4.1').score, of('3.1').score]).toEqual([null, 200, 0])
  expect([of('4.1').notApplicable, of('3.1').notApplicable]).toEqual([true, false])
  expect([score.total, score.unanswered]).toEqual([10_000 - 200 - 200, 1])
})

/** A seeded generator, so that a failing sheet can be made again. */
function generator(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function randomAnswers(rubric: Rubric, random: () => number): Map<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const { id, points } of rubric.criteria) {
    const dice = random()
    if (dice < 0.05) continue
    if (dice < 0.1) answers.set(id, { kind: 'notApplicable', reason: '不涉及' })
    // Now and then a deduction beyond the points, as a damaged or foreign value may hold.
    else answers.set(id, deducted(Math.floor(random() * (points * 1.05 + 1))))
  }
  return answers
}

const SHEETS = Number(process.env.DUHE_SHEETS ?? 1_000_000)

test('a million random sheets: criteria, items, sections and total always agree and stay within 0…100', () => {
  const random = generator(20_241_104)
  let wrong = 0
  for (let made = 0; made < SHEETS; made += 1) {
    const rubric = made % 2 === 0 ? enterpriseForm : townshipForm
    const score = scoreSheet(rubric, randomAnswers(rubric, random))
    const criteria = sumPoints(score.criteria.map((each) => each.score ?? 0))
    const items = sumPoints(score.items.map((each) => each.score))
    const sections = sumPoints(score.sections.map((each) => each.score))
    const agree = criteria === score.total && items === score.total && sections === score.total
    const within = score.criteria.every(
      (each) => each.score === null || (each.score >= 0 && each.score <= each.points),
    )
    if (!agree || !within || !Number.isInteger(score.total) || score.total < 0 || score.total > 10_000)
      wrong += 1
  }
  expect(wrong).toBe(0)
}, 600_000)
