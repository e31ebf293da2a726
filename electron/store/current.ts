import { type Head, headsOf } from '@shared/apply'
import type { CaseEvent } from '@shared/events'
import { listEvents } from './events'
import type { Db } from './schema'

const HEADS = 'SELECT event_id AS id, kind, entity, item, body FROM current ORDER BY entity, item, event_id'
const INSERT = 'INSERT INTO current (entity, item, event_id, kind, body) VALUES (?, ?, ?, ?, ?)'

/** The heads of every cell as the cache holds them. */
export const listHeads = (db: Db): Head[] => db.prepare(HEADS).all() as Head[]

/** A prepared step that puts one event just written into the cache and takes out what it supersedes. */
export function headReplace(db: Db): (event: CaseEvent) => void {
  const insert = db.prepare(INSERT)
  const remove = db.prepare('DELETE FROM current WHERE entity = ? AND item = ? AND event_id = ?')
  return ({ entity, item, id, kind, body, supersedes }) => {
    for (const old of supersedes) remove.run(entity, item, old)
    insert.run(entity, item, id, kind, body)
  }
}

/** Makes the cache hold these heads and no others; rows that stay are not written again. */
export function setHeads(db: Db, heads: readonly Head[]): void {
  const wanted = new Set(heads.map(({ id }) => id))
  const kept = new Set(db.prepare('SELECT event_id FROM current').pluck().all() as string[])
  const remove = db.prepare('DELETE FROM current WHERE event_id = ?')
  const insert = db.prepare(INSERT)
  for (const id of kept) if (!wanted.has(id)) remove.run(id)
  for (const head of heads)
    if (!kept.has(head.id)) insert.run(head.entity, head.item, head.id, head.kind, head.body)
}

/** Deletes the cache and makes it anew from the events; the rows come out identical. */
export function rebuildCurrent(db: Db): void {
  const insert = db.prepare(INSERT)
  db.transaction(() => {
    db.exec('DELETE FROM current')
    for (const head of headsOf(listEvents(db)))
      insert.run(head.entity, head.item, head.id, head.kind, head.body)
  })()
}
