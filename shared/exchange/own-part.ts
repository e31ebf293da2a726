import { type CaseEvent, eventBodies } from '../events'
import { eventsUnder } from '../history-part'

const EVENT_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * What one laptop wrote, with everything that it stands on: the founding of the case, and whatever an event
 * replaces, names, seals, follows on its laptop or was written together with. Such a part is a sound history of its own.
 */
export function ownPart(events: readonly CaseEvent[], deviceId: string): CaseEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const byHash = new Map(events.map((event) => [linkKey(event.deviceId, event.hash), event]))
  const byAction = Map.groupBy(events, ({ action }) => action)
  const kept = new Set<CaseEvent>()
  const waiting = events.filter((event) => event.deviceId === deviceId || event.kind === 'case-created')
  for (let event = waiting.pop(); event; event = waiting.pop()) {
    if (kept.has(event)) continue
    kept.add(event)
    const before = byHash.get(linkKey(event.deviceId, event.prevHash))
    if (before) waiting.push(before)
    for (const id of namedBy(event)) {
      const named = byId.get(id)
      if (named) waiting.push(named)
    }
    waiting.push(...(byAction.get(event.action) ?? []))
    for (const each of sealedBy(event, events)) waiting.push(each)
  }
  return events.filter((event) => kept.has(event))
}

const linkKey = (deviceId: string, hash: string) => `${deviceId} ${hash}`

/** The events that an event replaces, and those whose ids its address or its content holds. */
const namedBy = ({ supersedes, entity, body }: CaseEvent): string[] => [
  ...supersedes,
  ...(entity.match(EVENT_ID) ?? []),
  ...(body.match(EVENT_ID) ?? []),
]

/** The events that a seal stands for; none of an event that seals nothing. */
function sealedBy({ kind, body }: CaseEvent, events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (kind !== 'sealed') return []
  const { vector } = eventBodies.sealed.parse(JSON.parse(body))
  return eventsUnder(vector, events)
}
