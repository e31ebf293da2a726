import type { CaseRecord } from '@shared/case'
import type { Answer, Sheet } from '@shared/case/sheet'
import { calibrate, minimalDetectableChange } from '@shared/statistics/calibration'
import { expect, test } from 'vitest'
import { deducted, enterpriseForm, sheetOf, townshipForm } from './forms'

/** Fixture F10 of the statistics. */
const FIRST = [96, 92.5, 98, 88, 94, 91, 97, 85.5, 93, 90]
const SECOND = [89, 90, 91.5, 80, 93, 84, 90.5, 84, 86, 88]
const rubrics = { enterprise: enterpriseForm, township: townshipForm }

/** Answers that leave exactly this many points. */
function answersFor(total: number): Map<string, Answer> {
  let left = Math.round((100 - total) * 100)
  const lost: Record<string, Answer> = {}
  for (const { id, points } of enterpriseForm.criteria) {
    const taken = Math.min(points, left)
    if (taken > 0) lost[id] = deducted(taken)
    left -= taken
  }
  return sheetOf(enterpriseForm, lost)
}

const sheet = (subject: string, scorer: string, answers: Map<string, Answer>): Sheet => ({
  key: { subject, phase: 'assistance', round: 1, scorer },
  answers,
  answerIds: new Map(),
  signatures: [],
})

const calibrated = (sheets: Sheet[]) => calibrate({ sheets } as unknown as CaseRecord, rubrics)

const round = (count: number) =>
  FIRST.slice(0, count).flatMap((total, index) => [
    sheet(`E${index}`, '陈砚秋', answersFor(total)),
    sheet(`E${index}`, '郑䶮', answersFor(SECOND[index]!)),
  ])

test('the worked threshold: SEM 1.956471, MDC 5.423060, proposed as 5.5 on the half-point grid', () => {
  const found = calibrated(round(10))!
  expect(found.sem).toBeCloseTo(1.956471, 6)
  expect(found.mdc).toBeCloseTo(5.42306, 5)
  expect(found).toMatchObject({ scorers: ['郑䶮', '陈砚秋'], n: 10, total: 550 })
})

test('two enterprises, the panel’s own sheets and unfinished ones propose nothing', () => {
  expect(calibrated(round(2))).toBeNull()
  expect(calibrated(round(10).map((each) => ({ ...each, key: { ...each.key, scorer: '' } })))).toBeNull()
  expect(calibrated(round(10).map((each) => sheet(each.key.subject, each.key.scorer, new Map())))).toBeNull()
})

test('experts who agree to the point propose no tolerance at all', () => {
  expect(
    minimalDetectableChange([
      [90, 88],
      [95, 93],
      [80, 78],
    ]),
  ).toEqual({ sem: 0, mdc: 0 })
})
