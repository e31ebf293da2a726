import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { CaseSession, openForWorkOrReading } from '../../electron/session'
import { openCaseFile, openProblem } from '../../electron/store/open'
import { APPLICATION_ID, FILE_VERSION } from '../../electron/store/schema'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'
import { tamper } from '../builders/tamper'

const MODES = ['write', 'read'] as const

/** How opening fails, after a check that it left the file and its folder as they were. */
function failureAt(file: string, mode: 'write' | 'read' = 'write') {
  const before = [readFileSync(file), readdirSync(dirname(file))]
  const opened = openCaseFile(file, mode)
  if (opened.ok) opened.db.close()
  expect([readFileSync(file), readdirSync(dirname(file))]).toEqual(before)
  return opened.ok ? null : opened.failure.kind
}

test.each(MODES)('a file that is not there is missing (%s)', (mode) => {
  const opened = openCaseFile(join(tempFolder(), '没有.duhe'), mode)
  expect(opened).toEqual({ ok: false, failure: { kind: 'missing' } })
})

test('a folder is no case file', () => {
  const folder = join(tempFolder(), '云海镇.duhe')
  mkdirSync(folder)
  expect(openCaseFile(folder, 'write')).toEqual({ ok: false, failure: { kind: 'missing' } })
})

test.each([
  ['nothing', ''],
  ['a text', '这是一份普通的文本，不是案卷。'.repeat(20)],
  ['only the first words of a database', 'SQLite format 3\0'],
])('a file that holds %s is no case', (_, content) => {
  const file = join(tempFolder(), '云海镇.duhe')
  writeFileSync(file, content)
  expect(MODES.map((mode) => failureAt(file, mode))).toEqual(['not-a-case', 'not-a-case'])
})

test("another program's database is no case", () => {
  const file = join(tempFolder(), '云海镇.duhe')
  new Database(file).exec('CREATE TABLE note (text)').close()
  expect(failureAt(file)).toBe('not-a-case')
})

test('an empty database that only bears our mark is no case, and is not made one', () => {
  const file = join(tempFolder(), '云海镇.duhe')
  const db = new Database(file)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.exec('CREATE TABLE note (text); DROP TABLE note').close()
  expect(failureAt(file)).toBe('not-a-case')
})

/** A file as a later program leaves it, with what it asks of others. */
function newerFile(
  asks: { reader: number; writer: number; version?: number },
  sql = 'CREATE TABLE of_the_future (text)',
) {
  const { file } = makeCaseFile(tempFolder())
  const db = new Database(file)
  db.pragma(`user_version = ${asks.version ?? FILE_VERSION + 1}`)
  db.prepare("UPDATE meta SET value = ? WHERE key = 'min_reader'").run(String(asks.reader))
  db.prepare("UPDATE meta SET value = ? WHERE key = 'min_writer'").run(String(asks.writer))
  db.exec(sql).close()
  return file
}
const NEXT = FILE_VERSION + 1

test.each(MODES)('a newer file that asks for a newer reader is refused untouched (%s)', (mode) => {
  expect(failureAt(newerFile({ reader: NEXT, writer: NEXT }), mode)).toBe('newer-version')
})

test.each([NEXT, 1])(
  'a newer file that we may read is opened for reading only, whoever may write it (%i)',
  (writer) => {
    const file = newerFile({ reader: 1, writer })
    expect(failureAt(file, 'read')).toBeNull()
    expect(failureAt(file, 'write')).toBe('newer-version')
    expect(verifyCaseFile(file)).toMatchObject({ ok: true, findings: [] })
    const session = openForWorkOrReading(file, testSurroundings())
    expect(session.readOnly).toBe(true)
    expect(session.record.township.town).toBe('云海镇')
    session.close()
  },
)

test('a file of our version that asks for a newer writer is opened for reading only', () => {
  const file = newerFile({ reader: 1, writer: NEXT, version: FILE_VERSION }, '')
  expect(failureAt(file, 'read')).toBeNull()
  expect(failureAt(file, 'write')).toBe('newer-version')
})

test.each(MODES)('a newer file whose tables are not ours is refused, whatever it says (%s)', (mode) => {
  expect(failureAt(newerFile({ reader: 1, writer: 1 }, 'ALTER TABLE event ADD COLUMN more TEXT'), mode)).toBe(
    'newer-version',
  )
})

test('a file without a word on who may read it is refused', () => {
  const { file } = makeCaseFile(tempFolder())
  tamper(file, (db) => db.exec('DELETE FROM meta'))
  expect(failureAt(file, 'read')).toBe('newer-version')
})

test.each([0.3, 0.6, 0.95])('a file cut off at %d of its length is damaged', (share) => {
  const { file } = makeCaseFile(tempFolder())
  truncateSync(file, Math.floor(readFileSync(file).length * share))
  expect(failureAt(file)).toBe('damaged')
  expect(verifyCaseFile(file)).toMatchObject({ ok: false, events: 0 })
})

test('a file whose pages were overwritten is damaged', () => {
  const { file } = makeCaseFile(tempFolder(), 20)
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, 4_096, 12_288))
  expect(failureAt(file)).toBe('damaged')
})

test('a case without its act of creation does not open', () => {
  const { file } = makeCaseFile(tempFolder())
  tamper(file, (db) => db.exec("DELETE FROM event WHERE kind = 'case-created'; DELETE FROM current"))
  expect(() => CaseSession.open(file, 'write', testSurroundings())).toThrow(
    expect.objectContaining({ code: 'damaged' }),
  )
})

test('a case whose current values are not JSON any more is damaged', () => {
  const { file } = makeCaseFile(tempFolder(), 1)
  tamper(file, (db) => db.exec("UPDATE current SET body = 'x' || body WHERE item = 'name'"))
  expect(() => CaseSession.open(file, 'read', testSurroundings())).toThrow(
    expect.objectContaining({ code: 'damaged' }),
  )
})

test('a case whose form was changed does not open', () => {
  const { file } = makeCaseFile(tempFolder())
  tamper(file, (db) => db.exec(`UPDATE rubric SET body = replace(body, '"points"', '"Points"')`))
  expect(() => CaseSession.open(file, 'read', testSurroundings())).toThrow(
    expect.objectContaining({ code: 'damaged' }),
  )
})

test('a write-ahead file is refused before anything is written', () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder)
  const copy = join(folder, '拷贝.duhe')
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.close()
  copyFileSync(file, copy)
  expect(MODES.map((mode) => failureAt(copy, mode))).toEqual(['damaged', 'damaged'])
})

test('a file without leave to write is read-only for work and opens for reading', () => {
  const { file, around } = makeCaseFile(tempFolder(), 1)
  chmodSync(file, 0o444)
  expect(failureAt(file, 'write')).toBe('read-only')
  const session = CaseSession.open(file, 'read', around)
  expect(session.record.enterprises).toHaveLength(1)
  expect(() => session.write('沈远山', [])).not.toThrow()
  session.close()
})

test('every failure is said in Chinese, names the file and says what to do', () => {
  const kinds = ['missing', 'not-a-case', 'in-use', 'read-only'] as const
  for (const failure of [
    ...kinds.map((kind) => ({ kind })),
    ...[true, false].map((isReadable) => ({ kind: 'newer-version' as const, isReadable })),
    { kind: 'damaged' as const, why: '数据页损坏' },
  ]) {
    const { code, message } = openProblem('/案卷/云海镇.duhe', failure)
    expect(code).toBe(failure.kind)
    expect(message).toContain(basename('/案卷/云海镇.duhe'))
    expect(message).toMatch(/请.+。$/)
  }
})
