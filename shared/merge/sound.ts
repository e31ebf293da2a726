import { type CaseEvent, eventBodies } from '../events'
import { isKnownKind } from '../record/settled'

const HLC = /^\d{15}-\d{6}$/
const ID = /^[\w.:-]{1,80}$/
const ADDRESS_MAX = 400
const BODY_MAX = 400_000

/** Why a history, though every hash in it fits, was not written by this program; null where it could have been. */
export function reasonUnsound(events: readonly CaseEvent[]): string | null {
  const byId = new Map(events.map((event) => [event.id, event]))
  if (byId.size < events.length) return '有两条记录编号相同'
  for (const event of events) {
    const why = reasonMisshapen(event) ?? reasonMisplaced(event, byId)
    if (why) return `${event.actor}的第 ${event.deviceSeq} 条记录${why}`
  }
  const circular = firstInCircle(events, byId)
  return circular ? `${circular.actor}的第 ${circular.deviceSeq} 条记录与别的记录互相替换` : null
}

/** An event that replaces itself by way of others: a cell of such events alone would show no value at all. */
function firstInCircle(events: readonly CaseEvent[], byId: ReadonlyMap<string, CaseEvent>): CaseEvent | null {
  const open = new Set(events.map(({ id }) => id))
  const waiting = new Map<string, string[]>()
  const ready = events.filter(({ supersedes }) => supersedes.length === 0).map(({ id }) => id)
  const missing = new Map(events.map(({ id, supersedes }) => [id, new Set(supersedes).size]))
  for (const { id, supersedes } of events)
    for (const replaced of new Set(supersedes)) waiting.set(replaced, [...(waiting.get(replaced) ?? []), id])
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    open.delete(id)
    for (const next of waiting.get(id) ?? []) {
      missing.set(next, missing.get(next)! - 1)
      if (missing.get(next) === 0) ready.push(next)
    }
  }
  const [id] = open
  return id === undefined ? null : byId.get(id)!
}

/** A kind of a newer version is kept as it is; one of ours must hold what ours holds. */
function reasonMisshapen(event: CaseEvent): string | null {
  const { id, deviceId, deviceSeq, hlc, entity, item, actor, kind, body } = event
  if (!ID.test(id) || !ID.test(deviceId) || !HLC.test(hlc) || deviceSeq < 1) return '写法不对'
  if ([entity, item, actor, kind].some((text) => text.length > ADDRESS_MAX) || body.length > BODY_MAX)
    return '长得不正常'
  const value = jsonOf(body)
  if (value === undefined) return '读不出'
  return isKnownKind(kind) && !eventBodies[kind].safeParse(value).success ? '内容不合规' : null
}

/** A value replaces earlier ones of its own cell alone: anything else would hide what others wrote. */
function reasonMisplaced(
  { entity, item, supersedes }: CaseEvent,
  byId: ReadonlyMap<string, CaseEvent>,
): string | null {
  for (const id of supersedes) {
    const replaced = byId.get(id)
    if (!replaced) return '所替换的记录缺失'
    if (replaced.entity !== entity || replaced.item !== item) return '替换了别处的内容'
  }
  return null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
