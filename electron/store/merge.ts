import type { Head } from '@shared/apply'
import type { CaseEvent } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import { setHeads } from './current'
import { eventInsert, listHashes } from './events'
import { rootOf } from './hash'
import { listPhotoHashes, photoInsert, readPhoto } from './photos'
import { listRubricTexts, putRubric } from './rubrics'
import type { Db } from './schema'

/** What a merge writes: the events that are new, the heads that come of them, and the files that hold the photos and forms. */
export interface Incoming {
  events: readonly CaseEvent[]
  heads: readonly Head[]
  files: readonly Db[]
}

/** Adds what is new in one transaction, all or nothing; throws CaseProblem `damaged` where an id is taken by other content. */
export function writeMerge(db: Db, { events, heads, files }: Incoming): void {
  const insert = eventInsert(db)
  const hashOf = db.prepare('SELECT hash FROM event WHERE id = ?').pluck()
  db.transaction(() => {
    for (const file of files) {
      for (const text of listRubricTexts(file)) putRubric(db, text)
      copyPhotos(file, db)
    }
    for (const event of events) {
      const known = hashOf.get(event.id)
      if (known === undefined) insert(event)
      else if (known !== event.hash) throw clashing(event)
    }
    setHeads(db, heads)
  }).immediate()
}

function copyPhotos(from: Db, into: Db): void {
  const keep = photoInsert(into)
  const kept = new Set(listPhotoHashes(into))
  for (const hash of listPhotoHashes(from)) if (!kept.has(hash)) keep(readPhoto(from, hash))
}

const clashing = ({ actor }: CaseEvent) =>
  new CaseProblem(
    'damaged',
    `${actor}的一条记录与案卷里同一编号的记录内容不同，可能损坏或被改动过。没有合并，案卷未改动。`,
  )

/** SHA-256 over the sorted event hashes of an open file: equal in two files that hold the same history. */
export const readStateHash = (db: Db): string => rootOf(listHashes(db))
