import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Desk } from '../../electron/desk'
import { dispatch } from '../../electron/dispatch'
import { makeCaseFile, scoreOf, sheetKey } from '../builders/case-file'
import { testDesk } from '../builders/desk'
import { tempFolder } from '../builders/folder'
import { type Laptop, laptopWith, work } from '../builders/laptops'

const PHASE = 'selfAssessment'
const KEY = sheetKey('E001', PHASE)

let folder: string
let desk: Desk
let b: Laptop

beforeEach(() => {
  folder = tempFolder()
  const { file } = makeCaseFile(folder, 1)
  b = laptopWith(folder, 12, file)
  const a = laptopWith(folder, 11, file)
  desk = testDesk(join(folder, 'home'), 11, null, [b.file])
  Object.assign(desk.tools.around, { snapshots: join(folder, 'home', 'snapshots') })
  desk.openCase(a.file)
  return () => desk.closeCase()
})

const ask = async (name: string, input: unknown = {}) => {
  const outcome = await dispatch(desk, name, input)
  if (!outcome.ok) throw new Error(outcome.problem.message)
  // biome-ignore lint/suspicious/noExplicitAny: the test looks into whatever comes back
  return outcome.value as any
}
const preview = () => ask('merge.choose')
const merge = async () => {
  await preview()
  return ask('merge.write')
}
const scoreHere = (criterion: string, deduction = 0) =>
  desk.session.write('甲', [scoreOf(KEY, criterion, deduction)])
const scoreThere = (criterion: string, deduction = 0) =>
  work(b, (session) => session.write('乙', [scoreOf(KEY, criterion, deduction)]))
const scoreOfCriterion = (id: string) =>
  desk.session.record.sheets.find(({ key }) => key.subject === 'E001')!.answers.get(id)

/** The phase done and signed on this desk, and sealed. */
async function seal(name = '甲') {
  for (const subject of ['E001', 'T']) await ask('sheet.fillFull', sheetKey(subject, PHASE))
  await ask('sheet.sign', { key: sheetKey('T', PHASE), name })
  return ask('seal.make', { phase: PHASE, signers: [name] })
}

test('a merge is taken back and brought in again beside the snapshots, which keep what was before it', async () => {
  scoreHere('1.1', 100)
  scoreThere('2.1')
  const before = desk.session.stateHash()
  await merge()
  const after = desk.session.stateHash()
  await desk.snapshotAside()
  expect(await ask('action.undo')).toMatchObject({ what: '合并 1 个文件的 1 条记录' })
  expect(desk.session.stateHash()).toBe(before)
  await ask('action.redo')
  expect(desk.session.stateHash()).toBe(after)
  const reasons = (await ask('snapshot.list')).map(({ reason }: { reason: string }) => reason)
  expect(reasons).toContain('merge')
})

test('a snapshot that is put back takes the merge in again, and what was lost comes home as a second branch', async () => {
  scoreHere('1.1', 100)
  scoreThere('2.1')
  await merge()
  const after = desk.session.stateHash()
  const [{ name }] = (await ask('snapshot.list')).filter(
    ({ reason }: { reason: string }) => reason === 'merge',
  )
  await ask('snapshot.restore', { name, as: 'replace' })
  expect(scoreOfCriterion('2.1')).toBeUndefined()
  expect(await merge()).toMatchObject({ added: 1, conflicts: 0 })
  expect(desk.session.stateHash()).toBe(after)
  scoreHere('3.1')
  const lost = desk.session.stateHash()
  copyFileSync(desk.session.file, b.file)
  await ask('snapshot.restore', { name, as: 'replace' })
  scoreHere('4.1')
  expect(await preview()).toMatchObject({ added: 2, forks: [expect.any(String)] })
  await ask('merge.write')
  expect(desk.session.verify()).toMatchObject({ ok: true })
  expect(desk.session.isForked).toBe(true)
  expect([scoreOfCriterion('3.1'), scoreOfCriterion('4.1')]).toHaveLength(2)
  expect(desk.session.stateHash()).not.toBe(lost)
})

test('a snapshot that is looked at takes neither a score nor a merge', async () => {
  scoreHere('1.1')
  scoreThere('2.1')
  await desk.snapshotAside()
  const [{ name }] = await ask('snapshot.list')
  await ask('snapshot.look', { name })
  const answer = { kind: 'scored', deduction: 0, reason: null, basis: null }
  await expect(ask('score.set', { key: KEY, criterion: '3.1', answer })).rejects.toThrow('只读')
  await preview()
  await expect(ask('merge.write')).rejects.toThrow('只读')
  await ask('merge.cancel')
  await ask('snapshot.leave')
  expect(await merge()).toMatchObject({ added: 1 })
})

test('what contradicts a sealed score comes too late: it is listed, is no conflict, and bars nothing', async () => {
  scoreThere('1.1', 100)
  await seal()
  const total = JSON.stringify(desk.session.assessment().subjects)
  expect(await preview()).toMatchObject({ added: 1, conflicts: [], sources: [{ late: 1, conflicts: 0 }] })
  expect(await ask('merge.write')).toMatchObject({ conflicts: 0, late: 1 })
  expect(JSON.stringify(desk.session.assessment().subjects)).toBe(total)
  expect(await ask('seal.read')).toMatchObject({ late: [{ actor: '乙' }] })
  expect((await ask('case.status')).gates[0]).toMatchObject({ open: true })
  expect(await ask('action.undo')).toMatchObject({ what: expect.stringContaining('合并') })
  expect((await ask('seal.read')).late).toEqual([])
})

test('the seals of two laptops are both kept, the later is told of, and each code is known', async () => {
  const own = desk
  const one = await seal()
  const home = join(folder, 'home2')
  desk = testDesk(home, 12, null, [])
  desk.openCase(b.file)
  const other = await seal('乙')
  desk.closeCase()
  desk = own
  await merge()
  expect((await ask('seal.read')).unaware).toHaveLength(1)
  for (const { seal: made } of [one, other])
    expect(await ask('seal.check', { code: made.code })).toMatchObject({ is: 'known', finding: null })
  expect((await ask('conflict.list')).conflicts).toEqual([])
  await expect(ask('seal.make', { phase: PHASE, signers: ['丙'] })).rejects.toThrow('互不知道对方')
})

test('a sealed case is sent with its seal, and a laptop that never sealed knows its code', async () => {
  const { seal: made } = await seal()
  const sent = join(folder, '发出.duhe')
  desk.tools.dialogs.chooseSave = async () => sent
  await ask('exchange.send', { mine: false, redact: false, photos: false, encrypt: false })
  const own = desk
  desk = testDesk(join(folder, 'home3'), 13)
  desk.openCase(sent)
  expect(await ask('seal.check', { code: made.code })).toMatchObject({ is: 'known', report: 'same' })
  desk.closeCase()
  desk = own
})
