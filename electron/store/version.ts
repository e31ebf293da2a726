import { type VersionVector, versionVector } from '@shared/version-vector'
import type { Db } from './schema'

/** How far an open file's history goes on each laptop, without reading what its events say. */
export function readVersion(db: Db): VersionVector {
  const links = db
    .prepare('SELECT device_id AS deviceId, device_seq AS deviceSeq, hash, prev_hash AS prevHash FROM event')
    .all() as Parameters<typeof versionVector>[0]
  return versionVector(links)
}

const TWICE = 'SELECT 1 FROM event WHERE device_id = ? GROUP BY device_seq HAVING count(*) > 1 LIMIT 1'

/** Whether two branches of one laptop's chain meet in this file: the laptop was cloned, or an old copy was written on. */
export const isForked = (db: Db, deviceId: string): boolean => db.prepare(TWICE).get(deviceId) !== undefined
