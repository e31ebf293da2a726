import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Desk } from '../../electron/desk'
import { dispatch } from '../../electron/dispatch'
import { ACTOR, makeCaseFile, scoreOf, sheetKey } from '../builders/case-file'
import { testDesk } from '../builders/desk'
import { tempFolder } from '../builders/folder'
import { type Laptop, laptopWith, work } from '../builders/laptops'

const KEY = sheetKey('E001')
let desk: Desk
let a: Laptop
let b: Laptop

beforeEach(() => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  a = laptopWith(folder, 11, file)
  b = laptopWith(folder, 12, file)
  work(b, (session) => session.write('乙', [scoreOf(KEY, '1.1', 50), scoreOf(KEY, '2.1', 50)]))
  desk = testDesk(join(folder, 'home'), 11, null, [b.file])
  desk.openCase(a.file)
  desk.session.write('甲', [scoreOf(KEY, '1.1', 100)])
  return () => desk.closeCase()
})

const ask = async (name: string, input: unknown = {}) => {
  const outcome = await dispatch(desk, name, input)
  if (!outcome.ok) throw new Error(outcome.problem.message)
  // biome-ignore lint/suspicious/noExplicitAny: the test looks into whatever comes back
  return outcome.value as any
}

const merge = async () => {
  await ask('merge.choose')
  return ask('merge.write')
}

test('a merge is shown before it is written: whose records, how many, of whom, and what will be in conflict', async () => {
  const before = desk.session.stateHash()
  expect(await ask('merge.choose')).toMatchObject({
    sources: [
      {
        name: '案卷.duhe',
        problem: null,
        people: [{ name: '乙', added: 2 }],
        added: 2,
        subjects: ['云海第1制造有限公司'],
        conflicts: 1,
        late: 0,
      },
    ],
    added: 2,
    conflicts: [{ title: '督导核实 1.1' }],
    forks: [],
  })
  await ask('merge.cancel')
  await expect(ask('merge.write')).rejects.toThrow('没有选好')
  expect(desk.session.stateHash()).toBe(before)
})

test('one undo takes a whole merge back, and one redo brings it in again', async () => {
  const before = desk.session.stateHash()
  expect(await merge()).toEqual({ files: 1, added: 2, conflicts: 1, late: 0 })
  const after = desk.session.stateHash()
  expect(await ask('action.undo')).toEqual({ event: null, what: '合并 1 个文件的 2 条记录' })
  expect(desk.session.stateHash()).toBe(before)
  expect(desk.session.record.conflicts).toEqual([])
  expect(desk.session.verify().findings).toEqual([])
  await ask('action.redo')
  expect(desk.session.stateHash()).toBe(after)
  await ask('action.undo')
  expect(await ask('action.undo')).toMatchObject({ what: expect.stringContaining('评分') })
})

test('once something was written after it a merge stands, and the undo takes back what was written', async () => {
  await merge()
  await ask('score.set', {
    key: KEY,
    criterion: '3.1',
    answer: { kind: 'scored', deduction: 0, reason: null, basis: null },
  })
  expect(await ask('action.undo')).toMatchObject({ what: expect.stringContaining('3.1') })
  await expect(ask('action.undo')).rejects.toThrow('有冲突，须先裁定')
  const [sheet] = desk.session.record.sheets
  expect(sheet!.answers.get('2.1')).toMatchObject({ deduction: 50 })
})

test('what came in again after its undo is the same as if it had never gone', async () => {
  await merge()
  const after = desk.session.stateHash()
  await ask('action.undo')
  desk.session.write(ACTOR, [scoreOf(KEY, '5.1', 0)])
  expect(await ask('merge.choose')).toMatchObject({ added: 2 })
  await ask('merge.write')
  expect(desk.session.stateHash()).not.toBe(after)
  expect(desk.session.verify().findings).toEqual([])
})

test('merging again what is there already leaves the undo as it was', async () => {
  const before = desk.session.stateHash()
  await merge()
  expect(await merge()).toMatchObject({ added: 0 })
  expect(await ask('action.undo')).toMatchObject({ what: '合并 1 个文件的 2 条记录' })
  expect(desk.session.stateHash()).toBe(before)
})

test('a file can be left out of the choice, and the last one ends it', async () => {
  expect(await ask('merge.choose')).toMatchObject({ sources: [{ name: '案卷.duhe' }] })
  expect(await ask('merge.leaveOut', { source: 0 })).toBeNull()
  await expect(ask('merge.write')).rejects.toThrow('没有选好')
})
