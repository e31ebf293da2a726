import type { Answer, Sheet } from '@shared/case/sheet'
import { learnedReasons, reasonKey } from '@shared/phrases/learned'
import { expect, test } from 'vitest'
import { deducted } from '../forms'

let written = 0

/** A sheet whose answers were given one after the other, later than those of every sheet before it. */
function sheet(answers: Record<string, Answer>): Sheet {
  const ids = Object.keys(answers)
  written += 1
  return {
    key: { subject: `E${written}`, phase: 'verification', round: 1, scorer: '' },
    answers: new Map(Object.entries(answers)),
    answerIds: new Map(ids.map((id, at) => [id, [`0190-${String(written * 100 + at).padStart(6, '0')}`]])),
    signatures: [],
  }
}

test('the reasons of the criterion come first, the most used before the latest', () => {
  const sheets = [
    sheet({ '10.1': deducted(50, '无排查记录') }),
    sheet({ '10.1': deducted(50, '排查流于形式'), '1.1': deducted(50, '计划照搬') }),
    sheet({ '10.1': deducted(50, '无排查记录'), '2.1': deducted(50, '计划照搬') }),
    sheet({ '10.1': deducted(50, '夜班未排查') }),
  ]
  expect(learnedReasons(sheets, '10.1')).toEqual(['无排查记录', '夜班未排查', '排查流于形式', '计划照搬'])
})

test('wordings that differ in width, spaces or a closing mark are one, in the latest wording', () => {
  const sheets = [
    sheet({ '10.1': deducted(50, '缺 2024 年记录。') }),
    sheet({ '10.1': deducted(50, '缺２０２４年记录') }),
  ]
  expect(learnedReasons(sheets, '10.1')).toEqual(['缺２０２４年记录'])
  expect(reasonKey('缺2024年记录；')).toBe(reasonKey('缺 2024 年记录'))
})

test('a wording used elsewhere too counts as the own of its criterion', () => {
  const sheets = [
    sheet({ '1.1': deducted(50, '记录不全') }),
    sheet({ '10.1': deducted(50, '记录不全') }),
    sheet({ '1.1': deducted(50, '记录不全') }),
    sheet({ '10.1': deducted(50, '无台账') }),
  ]
  expect(learnedReasons(sheets, '10.1')).toEqual(['无台账', '记录不全'])
})

test('what costs nothing, does not apply or says nothing teaches nothing', () => {
  const sheets = [
    sheet({
      '1.1': deducted(0, '做得好'),
      '2.1': { kind: 'notApplicable', reason: '无承包方' },
      '3.1': deducted(50, null),
    }),
  ]
  expect(learnedReasons(sheets, '1.1')).toEqual([])
})
