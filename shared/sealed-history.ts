import { type CaseState, headsOf, stateOf } from './apply'
import type { Seal } from './case/seal'
import { chainsOf } from './chains'
import { SEAL_ENTITY } from './entity'
import type { CaseEvent } from './events'
import { eventsOfKind } from './events-of-kind'
import { sealsOf } from './record/seal'
import { freezes, standingSeals } from './seal'
import type { VersionVector } from './version-vector'

/** The kinds of events that change what is counted. */
export const SEAL_KINDS: readonly string[] = ['sealed', 'seal-reopened']

const isOfSeal = ({ entity }: CaseEvent) => entity.startsWith(SEAL_ENTITY)
/** What seals and reopens is never replaced: whatever names it as superseded has no hold on it. */
const sealEvents = (events: readonly CaseEvent[]) =>
  SEAL_KINDS.flatMap((kind) => eventsOfKind(events, kind)).filter(isOfSeal)

/** Every seal of a history, in force or reopened. */
export const sealsIn = (events: readonly CaseEvent[]): Seal[] =>
  [...stateOf(sealEvents(events)).values()].flatMap(sealsOf)

/** Histories never change in place, and several seals and several questions about each rest on the same part of one. */
const underBefore = new WeakMap<readonly CaseEvent[], Map<string, Part>>()

/** A part of a history, and a one at the place of each event that belongs to it. */
interface Part {
  events: readonly CaseEvent[]
  holds: Uint8Array
}

/** The part of a history that a version vector stands for. */
export const eventsUnder = (vector: VersionVector, events: readonly CaseEvent[]): readonly CaseEvent[] =>
  partUnder(vector, events).events

export function partUnder(vector: VersionVector, events: readonly CaseEvent[]): Part {
  const known = underBefore.get(events) ?? new Map<string, Part>()
  underBefore.set(events, known)
  const key = JSON.stringify(vector)
  const under = known.get(key) ?? markedIn(events, chainsOf(events).under(vector))
  known.set(key, under)
  return under
}

function markedIn(events: readonly CaseEvent[], holds: Uint8Array): Part {
  if (!holds.includes(0)) return { events, holds }
  const marked: CaseEvent[] = []
  for (let place = 0; place < events.length; place += 1) if (holds[place] === 1) marked.push(events[place]!)
  return { events: marked, holds }
}

/**
 * The events that came after the seal of their cell, each with that seal; they are kept and not counted. A cell that
 * several seals in force fix goes by the earliest. What a seal found uncounted, under the seals of its own time,
 * stays so for it when those are reopened later: its result never changes.
 */
export function lateEvents(events: readonly CaseEvent[]): Map<CaseEvent, Seal> {
  const late = new Map<CaseEvent, Seal>()
  const decided = standingSeals(sealsIn(events)).map((seal) => ({ seal, counted: countedBy(seal, events) }))
  if (decided.length === 0) return late
  for (let place = 0; place < events.length; place += 1) {
    if (isCountedByAll(decided, place)) continue
    const event = events[place]!
    const by = decided.find(({ seal }) => freezes(seal, event))
    if (by && by.counted[place] === 0) late.set(event, by.seal)
  }
  return late
}

function isCountedByAll(decided: readonly { counted: Uint8Array }[], place: number): boolean {
  for (const { counted } of decided) if (counted[place] === 0) return false
  return true
}

/** A one at the place of each event that a seal counted. */
function countedBy({ vector }: Seal, events: readonly CaseEvent[]): Uint8Array {
  const under = partUnder(vector, events)
  // No seal is a part of what it seals: a forged one that says so would be gone into for ever.
  const isFirst = under.events === events || !sealEvents(events).some((event) => under.events.includes(event))
  const uncounted = isFirst ? null : lateEvents(under.events)
  if (!uncounted || uncounted.size === 0) return under.holds
  return under.holds.map((holds, place) => (holds === 1 && !uncounted.has(events[place]!) ? 1 : 0))
}

/** What a history says: its latest values, less what came too late for a seal in force. */
export const standingState = (events: readonly CaseEvent[]): CaseState =>
  holdsSeals(events) ? sealedState(events) : stateOf(headsOf(events))

export const holdsSeals = (events: readonly CaseEvent[]): boolean => eventsOfKind(events, 'sealed').length > 0

/** Seals in force that were made on a laptop which did not know of an earlier one in force: what both fix goes by the earlier. */
export function unawareSeals(events: readonly CaseEvent[]): Seal[] {
  const standing = standingSeals(sealsIn(events))
  return standing.filter((seal, at) => {
    const known = new Set(sealsIn(eventsUnder(seal.vector, events)).map((each) => each.seal))
    return standing.slice(0, at).some((earlier) => !known.has(earlier.seal))
  })
}

/** The state of a history in which seals are in force: without what came too late for them. */
export function sealedState(events: readonly CaseEvent[], late = lateEvents(events)): CaseState {
  return stateOf([...headsOf(openIn(events, late)), ...sealEvents(events)])
}

function openIn(events: readonly CaseEvent[], late: ReadonlyMap<CaseEvent, Seal>): CaseEvent[] {
  const open: CaseEvent[] = []
  for (const event of events) if (!isOfSeal(event) && !late.has(event)) open.push(event)
  return open
}
