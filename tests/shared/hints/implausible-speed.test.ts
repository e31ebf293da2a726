import type { AnswerTime } from '@shared/hints/hint'
import { implausibleSpeed } from '@shared/hints/implausible-speed'
import { expect, test } from 'vitest'
import { enterpriseForm } from '../forms'
import { townOf } from './hint-input'

const CRITERIA = enterpriseForm.criteria.map(({ id }) => id)
const START = Date.parse('2024-12-05T01:00:00Z')

interface Keyed {
  subject?: string
  phase?: AnswerTime['phase']
  /** Seconds from the start to the first answer, and between two. */
  from?: number
  every: number
  count?: number
  actor?: string
}

const keyed = ({
  subject = 'E001',
  phase = 'verification',
  from = 0,
  every,
  count = 44,
  actor = '苏喆明',
}: Keyed) =>
  CRITERIA.slice(0, count).map(
    (criterion, index): AnswerTime => ({
      subject,
      phase,
      criterion,
      round: 1,
      device: 'd',
      actor,
      action: `${subject} ${criterion} ${from}`,
      at: new Date(START + (from + index * every) * 1_000).toISOString(),
    }),
  )
const found = (...times: AnswerTime[][]) =>
  implausibleSpeed({ ...townOf(['E001', 'E002', 'E003']), times: times.flat() })

test('a sheet keyed at more than thirty answers a minute is named', () => {
  expect(found(keyed({ every: 1.2 }))).toMatchObject([{ subjects: ['E001'], strength: 44 }])
  expect(found(keyed({ every: 1.9 }))[0]?.message).toContain('由苏喆明逐条录入，最快的一分钟里录了 32 条')
  expect(found(keyed({ every: 2.1 }))).toEqual([])
  expect(found(keyed({ every: 1.2, count: 29 }))).toEqual([])
})

test('several such sheets of one hand are one hint, of two hands two', () => {
  const sheets = ['E001', 'E002'].map((subject, index) => keyed({ subject, every: 1, from: index * 3_600 }))
  expect(found(...sheets).map(({ subjects }) => subjects)).toEqual([['E001', 'E002']])
  expect(found(sheets[0]!, keyed({ subject: 'E002', every: 1, actor: '陈砚秋' }))).toHaveLength(2)
})

test('an import and filling the rest are one action each, however many answers they give', () => {
  const imported = keyed({ every: 0 }).map((each) => ({ ...each, action: 'import' }))
  expect(found(imported)).toEqual([])
  expect(found([...imported, ...keyed({ every: 1, count: 9, from: 5 })])).toEqual([])
})

test('自评 and 复核 may be keyed as fast as one can', () => {
  expect(found(keyed({ every: 1, phase: 'selfAssessment' }))).toEqual([])
  expect(found(keyed({ every: 1, phase: 'recheck' }))).toEqual([])
})

test('one criterion changed to and fro is one answer', () => {
  const toAndFro = keyed({ every: 1 }).map((each) => ({ ...each, criterion: '1.1' }))
  expect(found(toAndFro)).toEqual([])
})

test('a clock that stands still says nothing', () => {
  expect(found(keyed({ every: 1 }).map((each) => ({ ...each, at: null })))).toEqual([])
})

const three = (apart: number, every: number, actors = ['甲', '甲', '甲']) =>
  ['E001', 'E002', 'E003'].map((subject, index) =>
    keyed({ subject, from: index * apart, every, count: 12, actor: actors[index]! }),
  )

test('three enterprises scored by one hand within a quarter of an hour are one hint', () => {
  expect(found(...three(300, 20))).toMatchObject([{ subjects: ['E001', 'E002', 'E003'] }])
  expect(found(...three(300, 20))[0]?.message).toContain('甲在 14 分钟里先后逐条录完 3 家的核实')
  expect(found(...three(360, 20))).toEqual([])
  expect(found(...three(300, 20, ['甲', '乙', '丙']))).toEqual([])
  expect(found(...three(300, 20).slice(1))).toEqual([])
})
