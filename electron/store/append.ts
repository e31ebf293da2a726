import type { CaseState } from '@shared/apply'
import { cellAddress } from '@shared/entity'
import { type CaseEvent, type Change, eventBodies } from '@shared/events'
import { nextHlc, type Surroundings } from './clock'
import { headReplace } from './current'
import { eventInsert, readLatestHlc, readTail } from './events'
import { canonicalJson, eventHash } from './hash'
import { photoInsert } from './photos'
import type { Db } from './schema'
import { isForked } from './version'

export interface Appender {
  /** Writes the changes of one action, and the bytes of the photos that it attaches, in one transaction; when it returns, they are on the disk. */
  append(
    state: CaseState,
    actor: string,
    changes: readonly Change[],
    photos?: readonly Uint8Array[],
  ): CaseEvent[]
}

/** Prepares the statements of an open file once; its chain continues this device's last event, or begins anew where there are two of them. */
export function makeAppender(db: Db, around: Surroundings): Appender {
  if (isForked(db, around.deviceId)) around.renewDevice()
  const insert = eventInsert(db)
  const replace = headReplace(db)
  const keepPhoto = photoInsert(db)
  let tail = readTail(db, around.deviceId) ?? { deviceSeq: 0, hash: '' }
  let latestHlc = readLatestHlc(db)

  const write = db.transaction((events: readonly CaseEvent[], photos: readonly Uint8Array[]) => {
    for (const bytes of photos) keepPhoto(bytes)
    for (const event of events) {
      insert(event)
      replace(event)
    }
  })

  return {
    append(state, actor, changes, photos = []) {
      const events: CaseEvent[] = []
      const written = new Map<string, string>()
      let link = tail
      let time = latestHlc
      for (const change of changes) {
        const id = around.newId()
        time = nextHlc(time, around.now())
        const unhashed = {
          id,
          deviceId: around.deviceId,
          deviceSeq: link.deviceSeq + 1,
          hlc: time,
          actor,
          action: events[0]?.id ?? id,
          kind: change.kind,
          entity: change.entity,
          item: change.item,
          body: canonicalJson(eventBodies[change.kind].parse(change.body)),
          supersedes: seenHeads(state, written, change),
          prevHash: link.hash,
        }
        const event = { ...unhashed, hash: eventHash(unhashed) }
        events.push(event)
        written.set(cellAddress(event), id)
        link = event
      }
      write.immediate(events, photos)
      tail = link
      latestHlc = time
      return events
    },
  }
}

/** What the writer saw in the cell: the value that the same action wrote before, else the state's heads. */
function seenHeads(state: CaseState, written: ReadonlyMap<string, string>, change: Change): string[] {
  const sameAction = written.get(cellAddress(change))
  if (sameAction) return [sameAction]
  return (state.get(change.entity)?.get(change.item) ?? []).map(({ id }) => id)
}
