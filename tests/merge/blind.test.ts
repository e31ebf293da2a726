import { join } from 'node:path'
import { CASE_ENTITY, sheetEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { expect, test } from 'vitest'
import { dispatch } from '../../electron/dispatch'
import { setBlind } from '../../electron/handlers/blind'
import type { CaseSession } from '../../electron/session'
import { ACTOR, makeCaseFile, rubrics, scoreOf, sheetKey } from '../builders/case-file'
import { testDesk } from '../builders/desk'
import { tempFolder } from '../builders/folder'
import { type Laptop, laptopWith, work } from '../builders/laptops'

const HIDDEN = sheetKey('E001', 'selfAssessment')
const SECRET = '密语：夜班无人巡查'
const LEAKS = [SECRET, '17.35', '1735', '自评 14.2', '自查自纠', 'selfAssessment']

const secret = (deduction: number): Change =>
  ({
    ...scoreOf(HIDDEN, '14.2', deduction),
    body: { kind: 'scored', deduction, reason: SECRET, basis: null },
  }) as Change

const verifying = (session: CaseSession) =>
  session.write(ACTOR, [
    {
      kind: 'phase-entered',
      entity: CASE_ENTITY,
      item: 'phase',
      body: { phase: 'verification', at: '2024-12-02T00:00:00Z' },
    },
  ])

/** A desk on a case verified blind, and the file of another laptop that contradicts a hidden 自评 and a plain score. */
function blindDesk() {
  const folder = tempFolder()
  const { file, around } = makeCaseFile(folder, 2)
  work({ file, around }, (session) => {
    session.write(
      ACTOR,
      rubrics.enterprise.criteria.map(({ id }) => scoreOf(HIDDEN, id, 0)),
    )
    setBlind(session, ACTOR, { blind: true })
    verifying(session)
  })
  const [own, other] = [laptopWith(folder, 12, file), laptopWith(folder, 13, file)]
  const set = (laptop: Laptop, deduction: number) =>
    work(laptop, (session) =>
      session.write('白鹭', [
        secret(deduction),
        scoreOf(sheetKey('E001'), '1.1', deduction > 500 ? 50 : 100),
      ]),
    )
  set(own, 1_735)
  set(other, 300)
  const desk = testDesk(join(folder, 'home'), 77, null, [other.file])
  desk.openCase(own.file)
  return desk
}

const leaksIn = (reply: unknown) => LEAKS.filter((leak) => JSON.stringify(reply).includes(leak))

test('a conflict on a hidden 自评 is neither shown, nor counted, nor settled, until the verifier may see it', async () => {
  const desk = blindDesk()
  const shown = await dispatch(desk, 'merge.choose', {})
  expect(shown).toMatchObject({
    ok: true,
    value: { conflicts: [{ title: '督导核实 1.1' }], sources: [{ conflicts: 1 }] },
  })
  const done = await dispatch(desk, 'merge.write', {})
  expect(done).toMatchObject({ value: { conflicts: 1 } })
  const list = await dispatch(desk, 'conflict.list', {})
  const status = await dispatch(desk, 'case.status', {})
  expect(status).toMatchObject({ value: { conflicts: 1 } })
  expect(JSON.stringify(status)).toContain('有 1 处冲突待裁定')
  const cell = { entity: sheetEntity(HIDDEN), item: '14.2' }
  const [event] = desk.session.cellHistory(cell.entity, cell.item)
  const settled = await dispatch(desk, 'conflict.settle', { ...cell, event: event!.id, reason: '看过' })
  expect(settled).toMatchObject({ ok: false, problem: { code: 'blind' } })
  const rule = { rule: { kind: 'latest' }, reason: '以后写的为准' }
  expect(await dispatch(desk, 'conflict.settleAll', rule)).toMatchObject({ value: { settled: 1, left: 0 } })
  for (const reply of [shown, done, list]) expect(leaksIn(reply)).toEqual([])
  expect(leaksIn(settled).filter((leak) => leak === SECRET)).toEqual([])
  await dispatch(desk, 'blind.reveal', { subject: 'E001', reason: '现场争议' })
  expect(await dispatch(desk, 'case.status', {})).toMatchObject({ value: { conflicts: 1 } })
  expect(leaksIn(await dispatch(desk, 'conflict.list', {}))).toContain(SECRET)
  desk.closeCase()
})

test('two laptops that contradict each other about blindness or the phase show nothing that either hid', async () => {
  const folder = tempFolder()
  const { file, around } = makeCaseFile(folder, 1)
  work({ file, around }, (session) => session.write(ACTOR, [secret(1_735)]))
  const [own, other] = [laptopWith(folder, 12, file), laptopWith(folder, 13, file)]
  work(own, (session) => {
    setBlind(session, ACTOR, { blind: true })
    verifying(session)
  })
  work(other, (session) => {
    setBlind(session, ACTOR, { blind: false })
    const body = { phase: 'assistance', at: '2024-12-01T00:00:00Z' } as const
    session.write(ACTOR, [{ kind: 'phase-entered', entity: CASE_ENTITY, item: 'phase', body }])
  })
  const desk = testDesk(join(folder, 'home'), 77, null, [other.file])
  desk.openCase(own.file)
  await dispatch(desk, 'merge.choose', {})
  await dispatch(desk, 'merge.write', {})
  expect(desk.session.record).toMatchObject({ blind: true, phase: 'verification' })
  expect(desk.session.record.conflicts).toHaveLength(2)
  expect(await dispatch(desk, 'sheet.read', HIDDEN)).toMatchObject({ ok: false, problem: { code: 'blind' } })
  desk.closeCase()
})
