import Database from 'better-sqlite3'

export type Db = InstanceType<typeof Database>

/** "DUHE" in ASCII: tells a case file from any other SQLite file by its header. */
export const APPLICATION_ID = 0x44554845

/** One script for each version of the case file; a released one is never edited. */
const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rubric (
  hash TEXT PRIMARY KEY NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  id TEXT PRIMARY KEY NOT NULL,
  device_id TEXT NOT NULL,
  device_seq INTEGER NOT NULL,
  hlc TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  item TEXT NOT NULL,
  body TEXT NOT NULL,
  supersedes TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE current (
  entity TEXT NOT NULL,
  item TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (id),
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (entity, item, event_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE photo (
  hash TEXT PRIMARY KEY NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER event_is_never_updated BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER photo_is_never_updated BEFORE UPDATE ON photo
BEGIN SELECT RAISE(ABORT, 'photos are append-only'); END;

CREATE TRIGGER photo_is_never_deleted BEFORE DELETE ON photo
BEGIN SELECT RAISE(ABORT, 'photos are append-only'); END;

INSERT INTO meta (key, value) VALUES ('min_reader', '1'), ('min_writer', '1');
`,
  // A seal names the summary that it stored. Version 1 leaves that out of the seal's hash and would call the seal changed.
  `
CREATE TABLE sealed_summary (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stamp BLOB NOT NULL,
  event_id TEXT NOT NULL,
  state_hash TEXT NOT NULL,
  head TEXT NOT NULL,
  history BLOB NOT NULL,
  summary BLOB NOT NULL,
  tally BLOB NOT NULL
) STRICT;

UPDATE meta SET value = '2' WHERE key IN ('min_reader', 'min_writer');
`,
]

/** The version of case file that this program writes. */
export const FILE_VERSION = MIGRATIONS.length

/** A kind of SQLite file that this program writes: the mark in its header, one script for each version, and what people call it. */
export interface FileFormat {
  applicationId: number
  scripts: readonly string[]
  noun: string
  ending: string
}

export const CASE_FORMAT: FileFormat = {
  applicationId: APPLICATION_ID,
  scripts: MIGRATIONS,
  noun: '案卷',
  ending: '.duhe',
}

/** Brings a file from the given version to this program's, in one transaction; at version 0 it makes the tables. */
export function migrate(db: Db, from: number, { scripts, applicationId } = CASE_FORMAT): void {
  db.transaction(() => {
    for (const script of scripts.slice(from)) db.exec(script)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${scripts.length}`)
  }).exclusive()
}

/** The text of every table, index, view and trigger of a file, in one string. */
export function schemaText(db: Db): string {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').raw()
  return JSON.stringify(rows.all())
}

const known = new Map<string, string>()

/** The schema text that a sound file of the given version has. */
export function knownSchemaText(version: number, { scripts, applicationId } = CASE_FORMAT): string {
  const key = `${applicationId} ${version}`
  const text = known.get(key)
  if (text !== undefined) return text
  const db = new Database(':memory:')
  for (const script of scripts.slice(0, version)) db.exec(script)
  const made = schemaText(db)
  db.close()
  known.set(key, made)
  return made
}
