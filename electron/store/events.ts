import type { CaseEvent } from '@shared/events'
import type { Db } from './schema'

interface Row {
  id: string
  device_id: string
  device_seq: number
  hlc: string
  actor: string
  action: string
  kind: string
  entity: string
  item: string
  body: string
  supersedes: string
  prev_hash: string
  hash: string
}

const rowToEvent = (row: Row): CaseEvent => ({
  id: row.id,
  deviceId: row.device_id,
  deviceSeq: row.device_seq,
  hlc: row.hlc,
  actor: row.actor,
  action: row.action,
  kind: row.kind,
  entity: row.entity,
  item: row.item,
  body: row.body,
  supersedes: row.supersedes === '' ? [] : row.supersedes.split(' '),
  prevHash: row.prev_hash,
  hash: row.hash,
})

const INSERT = `INSERT INTO event
  (id, device_id, device_seq, hlc, actor, action, kind, entity, item, body, supersedes, prev_hash, hash)
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
  const rows = db.prepare(`SELECT * FROM event WHERE ${condition}`).all(...values) as Row[]
  return rows.map(rowToEvent)
}

/** The whole history, device by device, each device's in the order in which it was written. */
export function listEvents(db: Db): CaseEvent[] {
  const rows = db.prepare('SELECT * FROM event ORDER BY device_id, device_seq, id').all() as Row[]
  return rows.map(rowToEvent)
}

/** The last event of a device in this file, or null where it never wrote. */
export function readTail(db: Db, deviceId: string): { deviceSeq: number; hash: string } | null {
  const row = db
    .prepare(
      'SELECT device_seq, hash FROM event WHERE device_id = ? ORDER BY device_seq DESC, id DESC LIMIT 1',
    )
    .get(deviceId) as Pick<Row, 'device_seq' | 'hash'> | undefined
  return row ? { deviceSeq: row.device_seq, hash: row.hash } : null
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
