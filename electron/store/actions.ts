import type { CaseEvent } from '@shared/events'
import type { Action } from '@shared/undo'
import { eventsWhere } from './events'
import type { Db } from './schema'

/** A device's last actions with their events, the newest action first. */
export function listLastActions(db: Db, deviceId: string, limit: number): Action[] {
  const firsts = db
    .prepare(
      'SELECT min(device_seq) AS first FROM event WHERE device_id = ? GROUP BY action ORDER BY first DESC LIMIT ?',
    )
    .pluck()
    .all(deviceId, limit) as number[]
  const since = eventsWhere(
    db,
    'device_id = ? AND device_seq >= ? ORDER BY device_seq',
    deviceId,
    firsts.at(-1) ?? 0,
  )
  return [...Map.groupBy(since, (event) => event.action)].map(([id, events]) => ({ id, events })).reverse()
}

export const readEvent = (db: Db, id: string): CaseEvent | null => eventsWhere(db, 'id = ?', id)[0] ?? null

/** Everything that was ever written into one cell, the oldest first. */
export const listCellHistory = (db: Db, entity: string, item: string): CaseEvent[] =>
  eventsWhere(db, 'entity = ? AND item = ? ORDER BY hlc, id', entity, item)

/** Everything that was ever written into the cells of these entities, the oldest first, in one look at the file. */
export const listEntityHistory = (db: Db, entities: readonly string[]): CaseEvent[] =>
  eventsWhere(db, 'entity IN (SELECT value FROM json_each(?)) ORDER BY hlc, id', JSON.stringify(entities))
