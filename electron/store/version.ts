import { type VersionVector, versionVector } from '@shared/version-vector'
import type { Db } from './schema'

/** How far an open file's history goes on each laptop, without reading what its events say. */
export function readVersion(db: Db): VersionVector {
  const links = db
    .prepare('SELECT device_id AS deviceId, device_seq AS deviceSeq, hash, prev_hash AS prevHash FROM event')
    .all() as Parameters<typeof versionVector>[0]
  return versionVector(links)
}
