import type { OrderView } from '@shared/replies/action'
import { acceptanceWords, orderWords } from '@shared/standing-words'
import { expect, test } from 'vitest'

const raised = { round: 2, due: '2024-12-20', overdue: false, closed: null, reverified: null }
const words = (order: Partial<OrderView>) => orderWords({ ...raised, ...order } as OrderView)

test('an order says its round, its day and how far it has come', () => {
  expect(words({})).toBe('已通知 第2轮 · 限2024年12月20日 · 未办结')
  expect(words({ overdue: true })).toMatch(/未办结，已过期$/)
  expect(words({ reverified: 'reassist' })).toMatch(/第2轮核实仍不一致$/)
  expect(words({ reverified: 'consistent' })).toMatch(/第2轮核实一致，可办结$/)
  expect(words({ closed: { at: '2024-12-18T01:00:00Z', note: '' } })).toMatch(/已办结$/)
})

test('a confirmation says who and when, and what was changed after it', () => {
  const accepted = { subject: 'E001', round: 1, by: '苏喆明', at: '2024-12-02T01:00:00Z', seen: [] }
  expect(acceptanceWords({ ...accepted, changed: [] }, '2024-12-02')).toBe(
    '核实结果已确认 · 苏喆明 · 2024年12月2日',
  )
  expect(acceptanceWords({ ...accepted, changed: ['3.1'] }, '2024-12-02')).toMatch(
    /；确认后又改了 3\.1，请再确认$/,
  )
})
