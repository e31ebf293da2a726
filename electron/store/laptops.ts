import type { Db } from './schema'

const WRITERS = `SELECT device_id AS device, actor, count(*) AS events FROM event
  GROUP BY device_id, actor ORDER BY events, actor DESC`

/** Who wrote most on each laptop, by the laptop's id. */
export function readLaptops(db: Db): ReadonlyMap<string, string> {
  const rows = db.prepare(WRITERS).all() as { device: string; actor: string }[]
  return new Map(rows.map(({ device, actor }) => [device, actor]))
}
