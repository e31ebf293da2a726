import type { CaseEvent } from '@shared/events'
import { standInsFor } from '@shared/exchange/originals'
import { eventRedactor, type Redacted } from '@shared/exchange/redact-events'
import { canonicalJson, eventHash } from '../store/hash'
import { RedactedSeals } from './redacted-seal'

interface Place {
  deviceSeq: number
  hash: string
}

export interface RedactedHistory {
  events: CaseEvent[]
  /** How many originals have a stand-in. */
  replaced: number
}

interface Asked {
  photos: boolean
  /** What else each enterprise is called in a reason. */
  otherNames: ReadonlyMap<string, readonly string[]>
  newId(): string
}

/** A history of a new case that says the same of nobody: chained and hashed anew, event for event. */
export function redactedHistory(events: readonly CaseEvent[], asked: Asked): RedactedHistory {
  const standIns = standInsFor(events, asked.otherNames)
  const redact = eventRedactor(standIns, asked.newId)
  const isKept = (event: CaseEvent) => asked.photos || !event.entity.startsWith('photo/')
  const left = new Set(events.filter((event) => !isKept(event)).map(({ id }) => id))
  const places = new Map<string, Place>()
  const made = new Map<CaseEvent, CaseEvent>()
  const seals = new RedactedSeals(events, made)
  // What a seal stands on, on whatever laptop, comes before it.
  for (const event of [...events].sort(byTime)) {
    const before = places.get(key(event.deviceId, event.prevHash)) ?? { deviceSeq: 0, hash: '' }
    const here = key(event.deviceId, event.hash)
    if (!isKept(event)) {
      places.set(here, before)
      continue
    }
    const supersedes = event.supersedes.filter((id) => !left.has(id))
    const redacted = redact({ ...event, supersedes })
    const linked = link({ ...redacted, body: seals.bodyOf(event, redacted.body) }, before)
    made.set(event, linked)
    places.set(here, linked)
  }
  return { events: [...made.values()], replaced: standIns.size }
}

const byTime = (a: CaseEvent, b: CaseEvent) =>
  a.hlc === b.hlc ? a.deviceSeq - b.deviceSeq : a.hlc < b.hlc ? -1 : 1

const key = (deviceId: string, hash: string) => `${deviceId} ${hash}`

function link({ body, ...event }: Redacted, before: Place): CaseEvent {
  const unhashed = {
    ...event,
    body: canonicalJson(body),
    deviceSeq: before.deviceSeq + 1,
    prevHash: before.hash,
  }
  return { ...unhashed, hash: eventHash(unhashed) }
}
