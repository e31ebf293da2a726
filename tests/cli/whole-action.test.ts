import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { duhe, duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { fillTemplate } from '../builders/workbook'
import { readForm } from '../shared/forms'

type Form = { sections: { items: { criteria: { id: string }[] }[] }[] }
const criteriaOf = (name: 'enterprise' | 'township') =>
  (readForm(name) as Form).sections.flatMap((section) =>
    section.items.flatMap((item) => item.criteria.map(({ id }) => id)),
  )

/** A laptop that plays the whole action, and keeps the codes of everything that it was refused. */
function laptop() {
  const home = tempFolder(afterAll)
  const file = join(home, '镇.duhe')
  const refusals: string[] = []
  const act = (command: string, ...args: string[]) => {
    const { code, json } = duheJson(home, command, file, ...args)
    expect([command, ...args, json.error, code]).toEqual([command, ...args, undefined, 0])
    return json
  }
  const refused = (expected: string, command: string, ...args: string[]) => {
    const { code, json } = duheJson(home, command, file, ...args)
    expect([code, json.error?.code, args]).toEqual([3, expected, args])
    expect(json.error.message).toMatch(/[\u4e00-\u9fff].*[。；]$/)
    refusals.push(expected)
  }
  /** Full points everywhere but for the deductions named. */
  const scoreSheet = (
    subject: string,
    phase: string,
    deductions: Record<string, number> = {},
    reason = '记录不全',
  ) => {
    const form = subject === 'T' ? 'township' : 'enterprise'
    const lines = criteriaOf(form).map((criterion) => {
      const deduct = deductions[criterion]
      return JSON.stringify({ subject, phase, criterion, ...(deduct ? { deduct, reason } : { full: true }) })
    })
    expect(duhe(home, ['score', file, '--lines', '-'], `${lines.join('\n')}\n`).code).toBe(0)
  }
  const sign = (subject: string, phase: string) =>
    act('sign', '--subject', subject, '--phase', phase, '--name', '苏喆明')
  return { home, refusals, act, refused, scoreSheet, sign }
}

const ENTERPRISES = Array.from({ length: 12 }, (_, index) => `E${String(index + 1).padStart(3, '0')}`)
const NOT_AGREEING = { '14.2': 5, '10.1': 3 }

const { home, refusals, act, refused, scoreSheet, sign } = laptop()
let picked: string[] = []

/** Each step goes on from where the one before left the case. */
describe('a township from an empty file to 总结提升', { timeout: 300_000 }, () => {
  test('starts empty', () => {
    act('new', '--town', '云海镇', '--county', '临江县', '--city', '清源市', '--base', '850')
    refused('no-enterprises', 'advance', '--to', 'assistance')
    const book = join(home, '名单.xlsx')
    duhe(home, ['template', book, '--kind', 'enterprises'])
    fillTemplate(
      book,
      '编号',
      ENTERPRISES.map((编号) => ({ 编号, '企业名称*': `云海${编号}制衣有限公司` })),
    )
    act('import', book, '--commit')
  })

  test('assesses itself', () => {
    refused('tolerance-undeclared', 'draw', '--n', '10', '--seed', 's')
    refused('not-next', 'advance', '--to', 'verification')
    refused('enterprises-unanswered', 'advance', '--to', 'assistance')
    for (const id of ENTERPRISES) scoreSheet(id, 'selfAssessment')
    refused('township-unanswered', 'advance', '--to', 'assistance')
    refused('sheet-unanswered', 'sign', '--subject', 'T', '--phase', 'selfAssessment', '--name', '林昇堃')
    scoreSheet('T', 'selfAssessment')
    act('score', '--subject', 'E003', '--phase', 'selfAssessment', '--criterion', '1.1', '--deduct', '0.5')
    refused('missing-reason', 'advance', '--to', 'assistance')
    refused('missing-reason', 'sign', '--subject', 'E003', '--phase', 'selfAssessment', '--name', '林昇堃')
    act('undo')
    // The list gives names only: twelve gaps in the town's ledger, which its full points leave out.
    refused('override-without-reason', 'advance', '--to', 'assistance')
    act('score', '--subject', 'T', '--phase', 'selfAssessment', '--criterion', '10.2', '--clear')
    refused('township-unsigned', 'advance', '--to', 'assistance')
    sign('T', 'selfAssessment')
    refused('already-signed', 'sign', '--subject', 'T', '--phase', 'selfAssessment', '--name', '苏喆明')
    act('advance', '--to', 'assistance')
    refused('already-passed', 'advance', '--to', 'selfAssessment')
  })

  test('is helped', () => {
    refused('no-findings', 'advance', '--to', 'verification')
    refused(
      'no-criterion',
      'finding',
      '--subject',
      'T',
      '--kind',
      'result',
      '--text',
      '有成效',
      '--about',
      '99.9',
    )
    act('finding', '--subject', 'T', '--kind', 'shortcoming', '--text', '评星推进慢', '--about', '14.1')
    refused('town-report-missing', 'advance', '--to', 'verification')
    act('report', '--kind', 'township', '--out', join(home, 'out'), '--format', 'docx')
    refused('tolerance-undeclared', 'advance', '--to', 'verification')
    act('tolerance', '--total', '5', '--section', '0.3', '--reason', '集体研究')
    refused('township-unsigned', 'advance', '--to', 'verification')
    sign('T', 'assistance')
    refused('no-seed', 'draw', '--n', '10', '--seed', ' ')
    refused('draw-size', 'draw', '--n', '9', '--seed', '2024-12-01')
    refused('draw-size', 'draw', '--n', '13', '--seed', '2024-12-01')
    picked = act('draw', '--n', '10', '--seed', '2024-12-01').picked
    refused('redraw-reason', 'draw', '--n', '10', '--seed', '2024-12-02')
    refused('already-drawn', 'draw', '--add', picked[0]!, '--reason', '群众举报')
    refused('no-reason', 'tolerance', '--total', '6')
    act('advance', '--to', 'verification')
  })

  test('is verified, and what does not agree is helped again', () => {
    const [first, second, ...others] = picked as [string, string, ...string[]]
    refused('too-few-verified', 'advance', '--to', 'recheck')
    refused('not-compared', 'order', '--subject', first, '--due', '2024-12-20', '--what', '整改')
    for (const id of [first, second]) scoreSheet(id, 'verification', NOT_AGREEING)
    for (const id of others) scoreSheet(id, 'verification')
    refused('township-unverified', 'advance', '--to', 'recheck')
    scoreSheet('T', 'verification')
    act('score', '--subject', 'T', '--phase', 'verification', '--criterion', '10.2', '--clear')
    refused('sheets-unsigned', 'advance', '--to', 'recheck')
    for (const id of [...picked, 'T']) sign(id, 'verification')
    refused('reassistance-unordered', 'advance', '--to', 'recheck')
    refused('order-not-needed', 'order', '--subject', others[0]!, '--due', '2024-12-20', '--what', '整改')
    refused('bad-date', 'order', '--subject', first, '--due', '下周', '--what', '整改')
    for (const id of [first, second]) {
      expect(act('order', '--subject', id, '--due', '2024-12-20', '--what', '补作业票')).toEqual({
        order: `${id}-2`,
      })
    }
    refused('order-open', 'order', '--subject', first, '--due', '2024-12-21', '--what', '再整改')
    refused('orders-open', 'advance', '--to', 'recheck')
    refused('order-not-reverified', 'order', '--close', `${first}-2`)
    for (const id of [first, second]) {
      scoreSheet(id, 'verification', { '14.2': 5 })
      refused('still-inconsistent', 'order', '--close', `${id}-2`)
      expect(act('order', '--subject', id, '--due', '2024-12-28', '--what', '再帮扶')).toEqual({
        order: `${id}-3`,
      })
      scoreSheet(id, 'verification')
      act('order', '--close', `${id}-3`)
    }
    refused('order-closed', 'order', '--close', `${first}-3`)
    refused('no-order', 'order', '--close', 'E999-2')
    refused('wrong-phase', 'recheck', '--subject', 'T', '--decision', 'accepted')
    for (const id of [first, second]) sign(id, 'verification')
    act('advance', '--to', 'recheck')
  })

  test('is rechecked, and one is sent back', () => {
    const first = picked[0]!
    refused('recheck-undecided', 'advance', '--to', 'wrapUp')
    refused('no-reason', 'recheck', '--subject', first, '--decision', 'returned')
    act(
      'recheck',
      '--subject',
      first,
      '--decision',
      'returned',
      '--reason',
      '报告与台账不符',
      '--step',
      'assistance',
    )
    expect(act('status').phase).toBe('assistance')
    refused('town-report-outdated', 'advance', '--to', 'verification')
    act('report', '--kind', 'township', '--out', join(home, 'out'), '--format', 'docx')
    act('advance', '--to', 'verification')
    refused('reassistance-unordered', 'advance', '--to', 'recheck')
    act('order', '--subject', first, '--due', '2024-12-30', '--what', '补照片')
    scoreSheet(first, 'verification')
    sign(first, 'verification')
    act('order', '--close', `${first}-4`)
    act('advance', '--to', 'recheck')
    for (const id of ['T', ...picked]) act('recheck', '--subject', id, '--decision', 'accepted')
    refused('township-unsigned', 'advance', '--to', 'wrapUp')
    sign('T', 'recheck')
    act('advance', '--to', 'wrapUp')
    expect(act('status')).toMatchObject({ phase: 'wrapUp', conflicts: [] })
  })

  test('ends with ten new benchmark enterprises', () => {
    const [first, second] = picked as [string, string]
    refused('too-few-benchmarks', 'advance', '--to', 'closed')
    for (const id of picked) act('benchmark', '--subject', id)
    act('advance', '--to', 'closed')
    refused('case-closed', 'score', '--subject', 'T', '--phase', 'recheck', '--criterion', '1.1', '--full')
    act('undo')
    expect(act('status').phase).toBe('wrapUp')
    act('redo')

    // verify folds the events again and compares them with the state.
    expect(act('verify')).toMatchObject({ ok: true, findings: [] })
    expect(new Set(refusals).size).toBeGreaterThanOrEqual(25)
    const rounds = act('status').orders.map((order: { id: string }) => order.id)
    expect(rounds).toEqual(
      [first, second]
        .sort()
        .flatMap((id) => [2, 3, ...(id === first ? [4] : [])].map((round) => `${id}-${round}`)),
    )
  })
})
