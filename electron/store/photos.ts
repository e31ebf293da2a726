import { CaseProblem } from '@shared/outcome'
import { sha256 } from './hash'
import type { Db } from './schema'

/** A prepared step that keeps a photo's bytes under their hash; bytes that are there already stay as they are. */
export function photoInsert(db: Db): (bytes: Uint8Array) => void {
  const statement = db.prepare('INSERT OR IGNORE INTO photo (hash, bytes) VALUES (?, ?)')
  return (bytes) => {
    statement.run(sha256(bytes), bytes)
  }
}

/** The bytes of a photo; throws CaseProblem `photo-damaged` where they are missing or not what was attached. */
export function readPhoto(db: Db, hash: string): Uint8Array<ArrayBuffer> {
  const bytes = db.prepare('SELECT bytes FROM photo WHERE hash = ?').pluck().get(hash) as
    | Uint8Array<ArrayBuffer>
    | undefined
  if (bytes === undefined || sha256(bytes) !== hash)
    throw new CaseProblem(
      'photo-damaged',
      '这张照片在案卷里缺失或被改动过，不能显示；评分和其他照片不受影响。请用案卷备份核对。',
    )
  return bytes
}

/** The hashes of the photos whose bytes the file holds. */
export const listPhotoHashes = (db: Db): string[] =>
  db.prepare('SELECT hash FROM photo').pluck().all() as string[]
