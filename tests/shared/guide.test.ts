import type { CaseRecord } from '@shared/case'
import type { Order } from '@shared/case/action'
import type { Answer, Sheet } from '@shared/case/sheet'
import { GUIDE_STEPS, type GuideFacts } from '@shared/guide'
import { VIEW_NAMES } from '@shared/views'
import { describe, expect, test } from 'vitest'

const scored = (deduction: number, reason: string | null): Answer => ({
  kind: 'scored',
  deduction,
  reason,
  basis: null,
})

/** A sheet of two criteria; the first was answered by event `a`, the second by `b`. */
const sheetOf = (first: Answer | null, subject = 'E001'): Sheet => ({
  key: { subject, phase: 'verification', round: 1, scorer: '' },
  answers: new Map([...(first ? [['1.1', first] as const] : []), ['1.2', scored(0, null)]]),
  answerIds: new Map([
    ['1.1', ['a']],
    ['1.2', ['b']],
  ]),
  signatures: [],
})

const order = { subject: 'E045', round: 2 } as Order
const raised = { id: 'o', kind: 'order-raised', entity: 'order/E045/2' }
const answered = (id: string) => ({ id, kind: 'score-set', entity: 'sheet/E001/verification/1/' })

interface Given extends Partial<Omit<GuideFacts, 'record'>> {
  sheets?: readonly Sheet[]
  orders?: readonly Order[]
}

const factsOf = ({ sheets = [], orders = [], ...given }: Given): GuideFacts => ({
  record: { sheets, orders } as unknown as CaseRecord,
  criteria: 2,
  visited: [],
  written: [],
  ...given,
})

const done = (given: Given) =>
  GUIDE_STEPS.filter(({ isDone }) => isDone(factsOf(given))).map(({ title }) => title)

test('nothing but the opening is done at the beginning', () => {
  expect(done({})).toEqual(['打开示例'])
})

test('the overview, where the sample opens, is done when somebody has gone on from it', () => {
  expect(done({ visited: ['overview'] })).toEqual(['打开示例'])
  expect(done({ visited: ['overview', 'score'] })).toContain('看案卷总览')
  expect(done({ visited: ['score'] })).not.toContain('看案卷总览')
})

test.each([
  ['compare', '比对自评与核实'],
  ['draw', '看抽样'],
  ['report', '看报告'],
  ['start', '建自己的案卷'],
])('reaching %s is %s', (view, title) => {
  expect(done({ visited: [view] })).toEqual(['打开示例', title])
})

describe('给一家企业评分', () => {
  const title = '给一家企业评分'
  const deducted = sheetOf(scored(50, '台账不全'))
  const written = [answered('a')]

  test('is a complete sheet with a new deduction and its reason', () => {
    expect(done({ sheets: [deducted], written })).toContain(title)
  })

  test.each([
    ['was there before', { sheets: [deducted], written: [answered('b')] }],
    ['has no reason', { sheets: [sheetOf(scored(50, null))], written }],
    ['takes nothing off', { sheets: [sheetOf(scored(0, '很好'))], written }],
    ['was taken back', { sheets: [sheetOf(null)], written }],
    ['stands on a sheet with open criteria', { sheets: [deducted], written, criteria: 3 }],
    ['stands on the sheet of the town', { sheets: [sheetOf(scored(50, '台账不全'), 'T')], written }],
  ])('is not a deduction that %s', (_, given) => {
    expect(done(given)).not.toContain(title)
  })
})

describe('发重新帮扶通知', () => {
  test('is an order raised since, that still stands', () => {
    expect(done({ orders: [order], written: [raised] })).toContain('发重新帮扶通知')
  })

  test('is not one that the sample came with, nor one that was taken back', () => {
    expect(done({ orders: [order] })).not.toContain('发重新帮扶通知')
    expect(done({ written: [raised] })).not.toContain('发重新帮扶通知')
    expect(done({ orders: [order], written: [{ ...raised, kind: 'order-evidence' }] })).not.toContain(
      '发重新帮扶通知',
    )
  })
})

test('every step leads to a view that there is, the last to the start', () => {
  const places = GUIDE_STEPS.map(({ place }) => place?.view ?? null)
  expect(places.slice(0, -1).every((view) => VIEW_NAMES.some((name) => name === view))).toBe(true)
  expect(places.at(-1)).toBeNull()
})
