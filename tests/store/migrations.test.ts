import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import {
  APPLICATION_ID,
  CASE_FORMAT,
  FILE_VERSION,
  knownSchemaText,
  migrate,
  schemaText,
} from '../../electron/store/schema'

const SCRIPTS = [
  'CREATE TABLE note (text TEXT NOT NULL) STRICT;',
  "INSERT INTO note VALUES ('first');",
  "UPDATE note SET text = text || ', second';",
]

const withScripts = (scripts: readonly string[]) => ({ ...CASE_FORMAT, scripts })
const versionOf = (db: InstanceType<typeof Database>) => db.pragma('user_version', { simple: true })
const notesIn = (db: InstanceType<typeof Database>) => db.prepare('SELECT text FROM note').pluck().all()

test('an empty file becomes one of this version, with its mark', () => {
  const db = new Database(':memory:')
  migrate(db, 0)
  expect(schemaText(db)).toBe(knownSchemaText(FILE_VERSION))
  expect(versionOf(db)).toBe(FILE_VERSION)
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
})

test('every script runs once, in the order of the versions', () => {
  const db = new Database(':memory:')
  migrate(db, 0, withScripts(SCRIPTS))
  expect(notesIn(db)).toEqual(['first, second'])
  expect(versionOf(db)).toBe(3)
})

test('a file is brought on from the version that it has', () => {
  const db = new Database(':memory:')
  migrate(db, 0, withScripts(SCRIPTS.slice(0, 2)))
  migrate(db, 2, withScripts(SCRIPTS))
  expect(notesIn(db)).toEqual(['first, second'])
  expect(versionOf(db)).toBe(3)
})

test('a file of this version is left as it is', () => {
  const db = new Database(':memory:')
  migrate(db, 0)
  const before = db.serialize()
  migrate(db, FILE_VERSION)
  expect(schemaText(db)).toBe(knownSchemaText(FILE_VERSION))
  expect(db.prepare('SELECT * FROM meta').all()).toEqual(
    new Database(before).prepare('SELECT * FROM meta').all(),
  )
})

test('a script that fails takes all of them back', () => {
  const db = new Database(':memory:')
  migrate(db, 0, withScripts(SCRIPTS.slice(0, 1)))
  expect(() => migrate(db, 1, withScripts([...SCRIPTS, 'INSERT INTO nowhere VALUES (1);']))).toThrow()
  expect(notesIn(db)).toEqual([])
  expect(versionOf(db)).toBe(1)
})
