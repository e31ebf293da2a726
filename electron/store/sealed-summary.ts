import type { Db } from './schema'

/** What the city keeps of a town, as its last seal stored it in the case file. */
export interface SealedSummary {
  /** By it the file is known not to have changed since; see `unchanged.ts`. */
  stamp: Buffer
  /** The event of the seal. */
  eventId: string
  /** SHA-256 over the sorted hashes of all events, the seal's among them. */
  stateHash: string
  head: string
  /** The packed history, the seal's event among it. */
  history: Buffer
  summary: Buffer
  tally: Buffer
}

/** Version 1 of the case file had no such table. */
const holdsTable = (db: Db): boolean => (db.pragma('user_version', { simple: true }) as number) >= 2

/** The summary that the file's last seal stored, or null. */
export function readSealedSummary(db: Db): SealedSummary | null {
  if (!holdsTable(db)) return null
  const row = db
    .prepare(
      'SELECT stamp, event_id AS eventId, state_hash AS stateHash, head, history, summary, tally FROM sealed_summary',
    )
    .get()
  return (row as SealedSummary | undefined) ?? null
}

/** The stamp alone, or null. */
export const readStamp = (db: Db): Buffer | null =>
  holdsTable(db)
    ? ((db.prepare('SELECT stamp FROM sealed_summary').pluck().get() as Buffer | undefined) ?? null)
    : null

/** How many bytes a stored summary has; they are not read. */
export const sealedSummarySize = (db: Db): number =>
  holdsTable(db)
    ? (db.prepare(`SELECT coalesce(max(${SIZE}), 0) FROM sealed_summary`).pluck().get() as number)
    : 0

const SIZE = ['stamp', 'event_id', 'state_hash', 'head', 'history', 'summary', 'tally']
  .map((column) => `octet_length(${column})`)
  .join(' + ')

/** Puts a summary in the place of the one before; it counts only once it is stamped. */
export function putSealedSummary(db: Db, row: SealedSummary): void {
  db.prepare(
    `INSERT OR REPLACE INTO sealed_summary (id, stamp, event_id, state_hash, head, history, summary, tally)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(row.stamp, row.eventId, row.stateHash, row.head, row.history, row.summary, row.tally)
}

/** Writes a stamp over one of the same length, which SQLite does in place. */
export function putStamp(db: Db, stamp: Buffer): void {
  db.prepare('UPDATE sealed_summary SET stamp = ?').run(stamp)
}
