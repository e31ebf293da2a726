import type { Written } from '@shared/exchange/compare-copies'
import { hlcTime } from './clock'
import type { Db } from './schema'

/** Every event of an open file by its place in its chain, without what it says. */
export function listWritten(db: Db): Written[] {
  const rows = db
    .prepare(
      'SELECT device_id AS deviceId, device_seq AS deviceSeq, hash, prev_hash AS prevHash, actor, hlc FROM event',
    )
    .all() as (Omit<Written, 'at'> & { hlc: string })[]
  return rows.map(({ hlc, ...row }) => ({ ...row, at: timeOf(hlc) }))
}

/** A file from elsewhere may hold any text where its time stands. */
function timeOf(hlc: string): string {
  try {
    return hlcTime(hlc)
  } catch {
    return ''
  }
}
