import { type CaseEvent, eventBodies } from '@shared/events'
import { carveRows, type RowShape, type Value } from './carve'
import { eventHash, sha256 } from './hash'

/** The type of a text of so many bytes. */
const textType = (length: number) => length * 2 + 13
const UUID = textType(36)
/** A text of 64 bytes, whose type takes two: 141. */
const DIGEST = [0x81, textType(64) & 127]

const EVENT: RowShape = { columns: 13, mark: [UUID, UUID], before: [1], isIndexed: true }
const PHOTO: RowShape = { columns: 2, mark: DIGEST, before: [1], isIndexed: false }
const RUBRIC: RowShape = { columns: 2, mark: DIGEST, before: [1], isIndexed: true }
/** The id of the event is the third column; entity and item before it are texts whose types take a byte or two each. */
const CURRENT: RowShape = { columns: 5, mark: [UUID], before: [3, 4, 5], isIndexed: true }

/** What could be read of a damaged file, each part proved by its own hash. */
export interface Salvaged {
  /** By id. */
  events: ReadonlyMap<string, CaseEvent>
  /** By hash. */
  photos: ReadonlyMap<string, Uint8Array>
  rubrics: ReadonlyMap<string, string>
  /** What the cache of current values says; nothing proves it, so it only tells what is missing. */
  current: readonly { entity: string; item: string; eventId: string; body: string }[]
}

/** Reads everything that can be proved out of the raw bytes of case files and their journals. */
export function salvage(files: readonly Buffer[]): Salvaged {
  const events = new Map<string, CaseEvent>()
  const photos = new Map<string, Uint8Array>()
  const rubrics = new Map<string, string>()
  const current = new Map<string, Salvaged['current'][number]>()
  for (const bytes of files) {
    for (const row of carveRows(bytes, EVENT)) {
      const event = provedEvent(row)
      if (event && !events.has(event.id)) events.set(event.id, event)
    }
    for (const [hash, content] of carveRows(bytes, PHOTO))
      if (content instanceof Uint8Array && !photos.has(String(hash)) && sha256(content) === hash)
        photos.set(hash, content)
    for (const [hash, body] of carveRows(bytes, RUBRIC))
      if (typeof body === 'string' && sha256(body) === hash) rubrics.set(hash, body)
    for (const row of carveRows(bytes, CURRENT)) {
      const cell = cellOf(row)
      if (cell) current.set(cell.eventId, cell)
    }
  }
  return { events, photos, rubrics, current: [...current.values()] }
}

/** The event of a row whose columns give its hash. */
function provedEvent(row: readonly Value[]): CaseEvent | null {
  const [id, deviceId, deviceSeq, hlc, actor, action, kind, entity, item, body, superseded, prevHash, hash] =
    row
  if (typeof deviceSeq !== 'number' || row.some((value, at) => at !== 2 && typeof value !== 'string'))
    return null
  const supersedes = superseded === '' ? [] : (superseded as string).split(' ')
  const event = {
    ...{ id, deviceId, deviceSeq, hlc, actor, action, kind, entity, item, body, supersedes, prevHash, hash },
  } as CaseEvent
  try {
    return eventHash(event) === hash ? event : null
  } catch {
    // A text with half a character has no canonical form.
    return null
  }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function cellOf([entity, item, eventId, kind, body]: readonly Value[]) {
  if (typeof entity !== 'string' || typeof item !== 'string' || typeof body !== 'string') return null
  if (typeof eventId !== 'string' || !ID.test(eventId)) return null
  if (typeof kind !== 'string' || !Object.hasOwn(eventBodies, kind) || !body.startsWith('{')) return null
  return { entity, item, eventId, body }
}
