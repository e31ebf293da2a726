import { compareCodeUnits } from '@shared/code-units'
import type { CaseEvent } from '@shared/events'
import { COLUMNS, eventsOf, type Row, type Texts } from './event-rows'
import type { Db } from './schema'

const INSERT = `INSERT INTO event (${COLUMNS})
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** A prepared insert of one event. */
export function eventInsert(db: Db): (event: CaseEvent) => void {
  const statement = db.prepare(INSERT)
  return (event) => {
    statement.run(
      event.id,
      event.deviceId,
      event.deviceSeq,
      event.hlc,
      event.actor,
      event.action,
      event.kind,
      event.entity,
      event.item,
      event.body,
      event.supersedes.join(' '),
      event.prevHash,
      event.hash,
    )
  }
}

/** The events that a condition of this folder's own making selects. */
export function eventsWhere(db: Db, condition: string, ...values: readonly (string | number)[]): CaseEvent[] {
  const rows = db.prepare(`SELECT ${COLUMNS} FROM event WHERE ${condition}`).raw()
  return eventsOf(rows.all(...values) as Row[])
}

/** Sorted here: the rows come nearly so already, and SQLite would sort a second copy of them all. */
const byDevice = (a: CaseEvent, b: CaseEvent): number =>
  compareCodeUnits(a.deviceId, b.deviceId) || a.deviceSeq - b.deviceSeq || compareCodeUnits(a.id, b.id)

/** The whole history, device by device, each device's in the order in which it was written. */
export const listEvents = (db: Db): CaseEvent[] => (fetchEvents(db) ?? eventsWhere(db, 'TRUE')).sort(byDevice)

/** Rows are fetched this many at a time: one by one each costs a third more, and all at once they are twice in memory. */
const FETCHED = 256

/** All events; null where the rows of a damaged file are out of order, so that some would be missed or come again. */
function fetchEvents(db: Db): CaseEvent[] | null {
  const fetch = (condition: string) =>
    db.prepare(`SELECT ${COLUMNS} FROM event WHERE ${condition} ORDER BY id LIMIT ${FETCHED}`).raw()
  const next = fetch('id > ?')
  const texts: Texts = new Map()
  const batches: CaseEvent[][] = []
  let last: string | null = null
  for (let rows = fetch('TRUE').all() as Row[]; rows.length > 0; rows = next.all(last) as Row[]) {
    const [id] = rows.at(-1)!
    if (last !== null && id <= last) return null
    batches.push(eventsOf(rows, texts))
    last = id
  }
  const events = batches.flat()
  return events.length === db.prepare('SELECT count(*) FROM event').pluck().get() ? events : null
}

/** The history as it was at a hybrid time. */
export const listEventsUntil = (db: Db, hlc: string): CaseEvent[] => eventsWhere(db, 'hlc <= ?', hlc)

/** The last event of a device in this file, or null where it never wrote. */
export function readTail(db: Db, deviceId: string): { deviceSeq: number; hash: string } | null {
  const row = db
    .prepare(
      'SELECT device_seq AS deviceSeq, hash FROM event WHERE device_id = ? ORDER BY device_seq DESC, id DESC LIMIT 1',
    )
    .get(deviceId) as { deviceSeq: number; hash: string } | undefined
  return row ?? null
}

/** The latest hybrid time in the file; '' where it holds no event. */
export function readLatestHlc(db: Db): string {
  return (db.prepare("SELECT coalesce(max(hlc), '') FROM event").pluck().get() as string) ?? ''
}

/** What was written after a hybrid time, without its content. */
export const listWrittenSince = (db: Db, hlc: string) =>
  db.prepare('SELECT id, kind, entity FROM event WHERE hlc > ?').all(hlc) as Pick<
    CaseEvent,
    'id' | 'kind' | 'entity'
  >[]

/** The hashes of all events. */
export const listHashes = (db: Db): string[] => db.prepare('SELECT hash FROM event').pluck().all() as string[]
