import type { Db } from './schema'

/** Writes the whole of an open file into a new one, without what was deleted in it; the new one is not synced yet. */
export function copyInto(db: Db, file: string): void {
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
