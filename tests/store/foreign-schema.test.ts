import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { examine } from '../../electron/exchange/examine'
import { openCaseFile } from '../../electron/store/open'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'

const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)'

const PLANTED: [string, string][] = [
  [
    'a trigger that wipes the history',
    'DROP TRIGGER event_is_never_deleted; CREATE TRIGGER event_is_never_deleted AFTER INSERT ON current BEGIN DELETE FROM event; END',
  ],
  ['one trigger more', 'CREATE TRIGGER more AFTER INSERT ON event BEGIN DELETE FROM current; END'],
  ['one trigger less', 'DROP TRIGGER photo_is_never_deleted'],
  ['one table more', 'CREATE TABLE more (text)'],
  ['one table less', 'DROP TABLE photo'],
  ['a view', 'CREATE VIEW more AS SELECT * FROM event'],
  ['a view in the place of a table', 'DROP TABLE meta; CREATE VIEW meta AS SELECT 1 AS key, 2 AS value'],
  ['one index more', 'CREATE INDEX more ON event (actor)'],
  ['a renamed column', 'ALTER TABLE photo RENAME COLUMN bytes TO stuff'],
  ['one column more', "ALTER TABLE event ADD COLUMN more TEXT NOT NULL DEFAULT ''"],
  ['statistics that steer the queries', 'ANALYZE'],
  ['a generated column', 'ALTER TABLE meta ADD COLUMN more TEXT AS (key || value)'],
  ['a virtual table', 'CREATE VIRTUAL TABLE more USING fts5 (text)'],
  ['a view without end', `CREATE VIEW more AS ${ENDLESS} SELECT i FROM n`],
  [
    'a view without end in the place of a table',
    `DROP TABLE meta; CREATE VIEW meta AS ${ENDLESS} SELECT i AS key, i AS value FROM n`,
  ],
  [
    'a table of 2,000 columns',
    `CREATE TABLE more (${Array.from({ length: 2_000 }, (_, at) => `c${at}`).join(', ')})`,
  ],
  ['an index on an expression', 'CREATE INDEX more ON event (lower(actor))'],
  ['an index on a part', "CREATE INDEX more ON event (actor) WHERE kind = 'score-set'"],
  [
    'a trigger that steers an insert elsewhere',
    'CREATE TRIGGER more BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END',
  ],
]

test.each(PLANTED)('%s is refused and the file’s bytes stay as they are', (_, sql) => {
  const { file } = makeCaseFile(tempFolder(), 3)
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  db.exec(sql).close()
  const before = readFileSync(file)
  const failure = { kind: 'damaged', why: '数据表结构被改动过' }
  expect(openCaseFile(file, 'write')).toEqual({ ok: false, failure })
  expect(openCaseFile(file, 'read')).toEqual({ ok: false, failure })
  expect(verifyCaseFile(file).ok).toBe(false)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(dirname(file))).toHaveLength(1)
})

test.each([
  ['pages of 64 KB', 'PRAGMA page_size = 65536'],
  ['pages of 512 bytes', 'PRAGMA page_size = 512'],
  ['pages that are given back', 'PRAGMA auto_vacuum = FULL'],
])('%s change nothing that is said', (_, pragma) => {
  const { file } = makeCaseFile(tempFolder(), 3)
  const before = verifyCaseFile(file)
  const db = new Database(file)
  db.exec(`${pragma}; VACUUM`).close()
  expect(verifyCaseFile(file)).toEqual(before)
})

test.each([
  ['a photo', "INSERT INTO photo VALUES ('x', zeroblob(9000000))"],
  ['a rubric', "INSERT INTO rubric VALUES ('x', printf('%.*c', 6000000, 'x'))"],
  ['a value', "UPDATE current SET body = printf('%.*c', 6000000, 'x') WHERE item = 'town'"],
])('%s beyond all measure is refused before it is read', (_, sql) => {
  const { file } = makeCaseFile(tempFolder(), 3)
  const db = new Database(file)
  db.exec(sql).close()
  expect(examine(file)).toEqual({ kind: 'unsound', findings: ['内容超出了案卷的限度'] })
})

test('a table that goes by another name for the same rows is refused', () => {
  const { file } = makeCaseFile(tempFolder())
  const db = new Database(file)
  db.unsafeMode()
  db.pragma('writable_schema = ON')
  db.exec("UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', 'strict') WHERE name = 'event'").close()
  expect(openCaseFile(file, 'write')).toMatchObject({ failure: { kind: 'damaged' } })
})
