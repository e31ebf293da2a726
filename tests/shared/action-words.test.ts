import { actionWords } from '@shared/action-words'
import type { CaseRecord } from '@shared/case'
import type { CaseEvent } from '@shared/events'
import { expect, test } from 'vitest'

const record = { enterprises: [{ id: 'E001', name: '海丝机械有限公司' }] } as unknown as CaseRecord
const event = (kind: string, entity: string, item: string) => ({ kind, entity, item }) as CaseEvent
const scored = (criterion: string) => event('score-set', 'sheet/E001/verification/2/', criterion)

test('names the criterion of one score, and counts several', () => {
  expect(actionWords([scored('3.1')], record)).toBe('评分 海丝机械有限公司 3.1')
  expect(actionWords([scored('3.1'), scored('3.2')], record)).toBe('评分 海丝机械有限公司 2 项')
})

test('names the township, and nobody where it concerns the whole case', () => {
  expect(actionWords([event('order-raised', 'order/T/2', 'raised')], record)).toBe('重新帮扶通知 镇级')
  expect(actionWords([event('tolerance-declared', 'case', 'tolerance')], record)).toBe('声明容差')
  expect(actionWords([event('person-set', 'person/0192', 'person')], record)).toBe('人员')
})

test('names the rewriting of a report and its taking back', () => {
  expect(actionWords([event('report-edited', 'report/township', 'conclusion')], record)).toBe('改写报告')
  expect(actionWords([event('cell-cleared', 'report/township', 'conclusion')], record)).toBe('恢复报告原文')
  expect(actionWords([event('cell-cleared', 'person/0192', 'person')], record)).toBe('删除或清除')
})

test('calls what a newer version wrote a change', () => {
  expect(actionWords([event('something-new', 'case', 'x')], record)).toBe('修改')
})
