import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseEvent } from '@shared/events'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createCaseFile } from '../../electron/store/create'
import { rebuildCurrent } from '../../electron/store/current'
import { eventInsert, listEvents } from '../../electron/store/events'
import { eventHash } from '../../electron/store/hash'
import type { Db } from '../../electron/store/schema'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, makeCaseFile, newCase, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { heldBy, type Laptop, laptopWith, mergeInto, work } from '../builders/laptops'
import { testSurroundings } from '../builders/surroundings'
import { tamper } from '../builders/tamper'

/** Two laptops with the same case; the second has scored one criterion. */
function pair(): { a: Laptop; b: Laptop; folder: string } {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const [a, b] = [laptopWith(folder, 11, file), laptopWith(folder, 12, file)]
  work(b, (session) => session.write('白鹭', [scoreOf(sheetKey('E001'), '1.1', 100)]))
  return { a, b, folder }
}

/** A merge that is refused, with neither side changed by a byte. */
async function refused(a: Laptop, from: readonly string[]): Promise<{ code: string; message: string }> {
  const before = [a.file, ...from].map((file) => readFileSync(file))
  const problem = await mergeInto(a, from).then(
    () => null,
    (error) => error as { code: string; message: string },
  )
  expect([a.file, ...from].map((file) => readFileSync(file))).toEqual(before)
  expect(problem).not.toBeNull()
  return problem!
}

/** Writes an event with a right hash, as only a forger could, and makes the cache fit. */
function forge(
  file: string,
  change: (last: CaseEvent, all: readonly CaseEvent[]) => Partial<CaseEvent>,
): void {
  tamper(file, (db) => {
    const all = listEvents(db)
    const last = all.findLast(({ deviceId }) => deviceId.endsWith('0012'))!
    const next = {
      ...last,
      id: 'forged',
      deviceSeq: last.deviceSeq + 1,
      prevHash: last.hash,
      supersedes: [last.id],
    }
    const forged = { ...next, ...change(last, all) }
    eventInsert(db)({ ...forged, hash: eventHash(forged) })
    rebuildCurrent(db)
  })
}

test('another case is refused by name', async () => {
  const { a, folder } = pair()
  const other = join(folder, '别镇.duhe')
  createCaseFile(other, newCase(), ACTOR, testSurroundings(77))
  expect(await refused(a, [other])).toMatchObject({
    code: 'wrong-case',
    message: expect.stringContaining('别镇.duhe'),
  })
})

test('a case of another form is refused', async () => {
  const { a, b } = pair()
  tamper(b.file, (db) => {
    const created = listEvents(db).find(({ kind }) => kind === 'case-created')!
    const rubric = db.prepare('SELECT hash FROM rubric').pluck().get() as string
    const body = { ...JSON.parse(created.body), rubrics: { enterprise: rubric, township: rubric } }
    rewrite(db, created, { body: JSON.stringify(body) })
  })
  expect(verifyCaseFile(b.file).findings).toEqual([])
  expect((await refused(a, [b.file])).code).toBe('other-rubric')
})

/** Changes an event and everything of its chain after it, so that every hash fits again. */
function rewrite(db: Db, event: CaseEvent, over: Partial<CaseEvent>): void {
  const chain = listEvents(db).filter(({ deviceId }) => deviceId === event.deviceId)
  db.exec('DELETE FROM current')
  const insert = eventInsert(db)
  let prevHash = ''
  for (const each of chain) {
    db.prepare('DELETE FROM event WHERE id = ?').run(each.id)
    const changed = { ...each, ...(each.id === event.id ? over : {}), prevHash }
    prevHash = eventHash(changed)
    insert({ ...changed, hash: prevHash })
  }
  rebuildCurrent(db)
}

test('the same id with other content is found, although each file is sound in itself', async () => {
  const { a, b } = pair()
  await mergeInto(a, [b.file])
  tamper(b.file, (db) => {
    const score = listEvents(db).find(({ kind }) => kind === 'score-set')!
    rewrite(db, score, { body: score.body.replace('100', '200') })
  })
  expect(verifyCaseFile(b.file).findings).toEqual([])
  const problem = await refused(a, [b.file])
  expect(problem).toMatchObject({ code: 'damaged', message: expect.stringContaining('同一编号') })
})

test.each<[string, (last: CaseEvent, all: readonly CaseEvent[]) => Partial<CaseEvent>, string]>([
  ['replaces the value of another cell', (_, all) => ({ supersedes: [all[1]!.id] }), '替换了别处的内容'],
  ['replaces itself', () => ({ supersedes: ['forged'] }), '互相替换'],
  ['holds what its kind never holds', () => ({ body: '{"kind":"scored"}' }), '内容不合规'],
  ['is not JSON', () => ({ body: '{' }), '读不出'],
  ['bears no time', () => ({ hlc: 'z' }), '写法不对'],
  ['is written beyond measure', () => ({ item: 'x'.repeat(500) }), '长得不正常'],
  [
    'founds the case a second time',
    () => ({
      kind: 'case-created',
      entity: 'case',
      item: 'again',
      supersedes: [],
      body: '{"caseId":"x","createdAt":"","plan":"","rubrics":{"enterprise":"","township":""}}',
    }),
    '立案记录',
  ],
])('a forged event with a right hash that %s is refused', async (_, change, words) => {
  const { a, b } = pair()
  forge(b.file, change)
  expect((await refused(a, [b.file])).message).toContain(words)
})

test('a damaged file, one of a newer version and one that is no case are refused, each by its name', async () => {
  const { a, b, folder } = pair()
  const named = (name: string, bytes: Buffer) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const newer = Buffer.from(readFileSync(b.file))
  newer.writeUInt32BE(99, 60)
  tamper(b.file, (db) => db.exec("UPDATE event SET actor = '别人' WHERE device_seq = 1"))
  expect(await refused(a, [b.file])).toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('案卷.duhe'),
  })
  expect(await refused(a, [named('新.duhe', newer)])).toMatchObject({
    code: 'newer-version',
    message: expect.stringContaining('新.duhe'),
  })
  expect((await refused(a, [named('文.duhe', Buffer.from('hello'))])).code).toBe('not-a-case')
  expect((await mergeInto(a, [join(folder, '没有.duhe')]).catch((error) => error)).code).toBe('missing')
})

test('one file that cannot be taken in holds all of them up, and the refusal names every such file', async () => {
  const { a, b, folder } = pair()
  const bad = join(folder, '坏.duhe')
  writeFileSync(bad, 'x'.repeat(200))
  const problem = await refused(a, [b.file, bad])
  expect(problem).toMatchObject({ details: { files: [{ name: '坏.duhe' }] } })
  expect((await mergeInto(a, [b.file])).added).toHaveLength(1)
})

test('the open case itself is no file to merge', async () => {
  const { a } = pair()
  expect((await mergeInto(a, [a.file]).catch((error) => error)).code).toBe('same-file')
  expect(heldBy(a.file).findings).toEqual([])
})

test('kinds of a newer version come through a merge untouched, and change nothing that this one reads', async () => {
  const { a, b } = pair()
  forge(b.file, () => ({
    kind: 'later-kind',
    entity: 'later/1',
    item: 'x',
    body: '{"a":[1,2]}',
    supersedes: [],
  }))
  const theirs = heldBy(b.file).history.find(({ kind }) => kind === 'later-kind')!
  await mergeInto(a, [b.file])
  const { history, findings } = heldBy(a.file)
  expect(findings).toEqual([])
  expect(history).toContainEqual(theirs)
  work(a, (session) => {
    expect(session.record.conflicts).toEqual([])
    session.write(ACTOR, [scoreOf(sheetKey('E002'), '1.1', 0)])
  })
  const c = laptopWith(tempFolder(), 13, b.file)
  await mergeInto(c, [a.file])
  expect(heldBy(c.file).history).toContainEqual(theirs)
})

test('a database with a trigger planted in it is not read', async () => {
  const { a, b } = pair()
  const db = new Database(b.file)
  db.exec('CREATE TRIGGER planted AFTER INSERT ON current BEGIN DELETE FROM event; END')
  db.close()
  expect((await refused(a, [b.file])).message).toContain('数据表结构被改动过')
})
