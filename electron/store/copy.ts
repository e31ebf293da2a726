import Database from 'better-sqlite3'
import type { Db } from './schema'
import { isUnchangedSinceSeal, stampFile } from './unchanged'

/** Writes the whole of an open file into a new one, without what was deleted in it; the new one is not synced yet. */
export function copyInto(db: Db, file: string): void {
  const isAsSealed = isUnchangedSinceSeal(db)
  vacuumInto(db, file)
  // The pages are laid anew. A source that was changed since its seal must not be vouched for by its copy.
  if (isAsSealed) stampCopy(file)
}

function vacuumInto(db: Db, file: string): void {
  const isReading = db.inTransaction
  // A file open for reading stands in one transaction, and a copy cannot be made inside one.
  if (isReading) db.exec('COMMIT').pragma('query_only = OFF')
  try {
    db.prepare('VACUUM INTO ?').run(file)
  } finally {
    if (isReading) {
      db.pragma('query_only = ON')
      db.exec('BEGIN')
    }
  }
}

/** A copy that is broken off is thrown away, so that it needs no journal. */
function stampCopy(file: string): void {
  const copy = new Database(file)
  try {
    copy.pragma('locking_mode = EXCLUSIVE')
    copy.pragma('journal_mode = MEMORY')
    copy.pragma('synchronous = OFF')
    stampFile(copy)
  } finally {
    copy.close()
  }
}
