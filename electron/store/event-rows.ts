import type { CaseEvent } from '@shared/events'

export const COLUMNS =
  'id, device_id, device_seq, hlc, actor, action, kind, entity, item, body, supersedes, prev_hash, hash'

/** In the order of `COLUMNS`; rows without names are read in half the time. */
export type Row = readonly [
  id: string,
  deviceId: string,
  deviceSeq: number,
  hlc: string,
  actor: string,
  action: string,
  kind: string,
  entity: string,
  item: string,
  body: string,
  supersedes: string,
  prevHash: string,
  hash: string,
]

const NONE: readonly string[] = []

/** The texts of a history, each once. */
export type Texts = Map<string, string>

/** The events of rows. What they say alike is the same text in memory, so that a whole history takes half the room. */
export function eventsOf(rows: readonly Row[], texts: Texts = new Map()): CaseEvent[] {
  const events: CaseEvent[] = []
  for (const row of rows) events.push(eventOf(row, events.at(-1), texts))
  return events
}

function eventOf(row: Row, before: CaseEvent | undefined, texts: Texts): CaseEvent {
  const [id, deviceId, deviceSeq, hlc, actor, action, kind, entity, item, body, supersedes, prevHash, hash] =
    row
  return {
    id,
    deviceId: before?.deviceId === deviceId ? before.deviceId : deviceId,
    deviceSeq,
    hlc: before?.hlc === hlc ? before.hlc : hlc,
    actor: before?.actor === actor ? before.actor : actor,
    action: before?.action === action ? before.action : action,
    kind: before?.kind === kind ? before.kind : kind,
    entity: before?.entity === entity ? before.entity : entity,
    item: once(texts, item),
    body: before?.body === body ? before.body : once(texts, body),
    prevHash: before?.hash === prevHash ? before.hash : prevHash,
    hash,
    supersedes: supersedes === '' ? NONE : supersedes.split(' '),
  }
}

/** Criteria and answers come again and again, but seldom one after the other. */
function once(texts: Texts, text: string): string {
  const known = texts.get(text)
  if (known !== undefined) return known
  texts.set(text, text)
  return text
}
