import { join } from 'node:path'
import type { FindGroup } from '@shared/find'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setBlind } from '../../electron/handlers/blind'
import { findText } from '../../electron/handlers/find'
import { raiseOrder } from '../../electron/handlers/orders'
import { makeSample } from '../../electron/handlers/sample'
import { setScore } from '../../electron/handlers/sheets'
import { CaseSession } from '../../electron/session'
import { ACTOR, makeCaseFile, resources, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'
import { typesetHere } from '../builders/typeset'

const folder = tempFolder(afterAll)
let session: CaseSession

beforeAll(async () => {
  const file = join(folder, '示例.duhe')
  const around = testSurroundings()
  await makeSample(file, { resources, around, typeset: typesetHere })
  session = CaseSession.open(file, 'write', around)
})
afterAll(() => session.close())

const ask = (query: string, limit = 3) => findText(session, { query, limit })
const first = (query: string) => ask(query)[0]!.hits[0]!
const group = (groups: readonly FindGroup[], kind: string) => groups.find((each) => each.kind === kind)

describe('every kind leads to its place', () => {
  test('a view', () => {
    expect(first('抽样')).toMatchObject({ kind: 'view', place: { view: 'draw' } })
    expect(first('bd')).toMatchObject({ kind: 'view', title: '比对', marks: [[0, 2]] })
  })

  test('an enterprise by number, name, initials, industry and credit code; the town by its name', () => {
    const { id, name, creditCode } = session.record.enterprises[17]!
    const place = { view: 'score', subject: id, criterion: null, draft: null }
    for (const query of [id, name, creditCode!])
      expect(first(query)).toMatchObject({ kind: 'subject', title: `${id} ${name}`, place })
    expect(group(ask('制鞋'), 'subject')!.hits[0]!.context).toBe('制鞋')
    expect(first('云屿镇')).toMatchObject({ title: '镇级 云屿镇', place: { subject: 'T' } })
  })

  test('a criterion of either form by its number', () => {
    const [enterprise, township] = group(ask('3.1'), 'criterion')!.hits
    expect(enterprise!.place).toEqual({ view: 'score', criterion: '3.1', draft: null })
    expect(township!.place).toEqual({ view: 'score', subject: 'T', criterion: '3.1', draft: null })
    expect([enterprise!.context, township!.context]).toEqual([
      '企业评分表 · 二、机构和职责',
      '镇级评分表 · 一、全域统筹标准化',
    ])
  })

  test('a reason with its subject, phase and criterion', () => {
    expect(first('aqglbm')).toMatchObject({
      kind: 'reason',
      title: '未设安全管理部门，也未配备安全管理人员',
      marks: [[2, 8]],
      place: { view: 'score', subject: 'E052', phase: 'selfAssessment', criterion: '3.1', draft: null },
    })
    expect(first('aqglbm').context).toMatch(/^E052 .+ · 自评 · 3\.1$/)
  })

  test('a finding, an order and a person', () => {
    expect(first('村企联动')).toMatchObject({ kind: 'finding', place: { view: 'people' } })
    expect(first('镇级-2')).toMatchObject({ kind: 'order', place: { view: 'orders', subject: 'T' } })
    expect(first('cyq')).toMatchObject({ kind: 'person', title: '陈砚秋', place: { view: 'people' } })
  })
})

test('what was just written is found, and a reason of an earlier round leads to the rounds', () => {
  const key = sheetKey('E045')
  const answer = { kind: 'scored', deduction: 50, reason: '龙门吊限位失灵', basis: null } as const
  setScore(session, ACTOR, { key, criterion: '1.1', answer })
  expect(first('lmdxw').place).toMatchObject({ view: 'score', subject: 'E045', criterion: '1.1' })
  raiseOrder(session, ACTOR, { subject: 'E045', due: '2025-01-10', what: '修复限位', who: null })
  expect(first('龙门吊')).toMatchObject({ place: { view: 'orders', subject: 'E045' } })
  expect(first('龙门吊').context).toMatch(/ · 核实 第1轮 · 1\.1$/)
})

test('a scorer does not find what another scored apart', () => {
  const key = { ...sheetKey('E001'), scorer: '郑䶮' }
  const answer = { kind: 'scored', deduction: 50, reason: '单独写下的原因', basis: null } as const
  setScore(session, ACTOR, { key, criterion: '1.1', answer })
  expect(ask('单独写下')).toEqual([])
})

test('what blind verification hides is not found, and not counted', () => {
  const { file, around } = makeCaseFile(folder, 2, '盲.duhe')
  const blind = CaseSession.open(file, 'write', around)
  const look = (query: string) => findText(blind, { query, limit: 1 })
  blind.write(ACTOR, [
    scoreOf(sheetKey('E001', 'selfAssessment'), '1.1', 50),
    scoreOf(sheetKey('E002', 'selfAssessment'), '1.1', 50),
  ])
  expect(group(look('台账不全'), 'reason')).toMatchObject({ more: 1 })
  setBlind(blind, ACTOR, { blind: true })
  const body = { phase: 'verification' as const, at: '2024-12-02T00:00:00Z' }
  blind.write(ACTOR, [{ kind: 'phase-entered', entity: 'case', item: 'phase', body }])
  for (const query of ['台账不全', 'tzbq', 'E001 1.1', '自评 台账'])
    expect(group(look(query), 'reason')).toBeUndefined()
  const seen = { reason: '现场争议', at: '2024-12-02T00:00:00Z', seen: [] }
  blind.write(ACTOR, [{ kind: 'revealed', entity: 'reveal/E001', item: 'revealed', body: seen }])
  expect(group(look('台账不全'), 'reason')).toMatchObject({ hits: [{ place: { subject: 'E001' } }], more: 0 })
  blind.close()
})
