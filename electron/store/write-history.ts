import type { CaseEvent } from '@shared/events'
import Database from 'better-sqlite3'
import { rebuildCurrent } from './current'
import { eventInsert } from './events'
import { type Db, migrate } from './schema'

/** What a new file is made of: events as they stand, and the file that holds the rubrics and photos they name. */
export interface History {
  events: readonly CaseEvent[]
  source: Db
  /** The hashes of the photos that go along. */
  photos: ReadonlySet<string>
}

/** Makes a file that holds this history and nothing else; it is on the disk when this returns. */
export function writeHistory(file: string, { events, source, photos }: History): void {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = TRUNCATE')
    db.pragma('synchronous = FULL')
    migrate(db, 0)
    const insert = eventInsert(db)
    db.transaction(() => {
      for (const event of events) insert(event)
      copyRows(db, source, 'rubric', 'body', () => true)
      copyRows(db, source, 'photo', 'bytes', (hash) => photos.has(hash))
    })()
    rebuildCurrent(db)
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

function copyRows(
  db: Db,
  source: Db,
  table: 'rubric' | 'photo',
  column: 'body' | 'bytes',
  isWanted: (hash: string) => boolean,
): void {
  const insert = db.prepare(`INSERT INTO ${table} (hash, ${column}) VALUES (?, ?)`)
  const read = source.prepare(`SELECT ${column} FROM ${table} WHERE hash = ?`).pluck()
  for (const hash of source.prepare(`SELECT hash FROM ${table}`).pluck().all() as string[])
    if (isWanted(hash)) insert.run(hash, read.get(hash))
}
