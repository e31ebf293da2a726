import { type CaseState, headsOf, stateOf } from './apply'
import type { Seal } from './case/seal'
import { SEAL_ENTITY } from './entity'
import type { CaseEvent } from './events'
import { eventsOfKind } from './events-of-kind'
import { eventsUnder, partUnder } from './history-part'
import { sealsOf } from './record/seal'
import { freezes, standingSeals } from './seal'

/** The kinds of events that change what is counted. */
export const SEAL_KINDS: readonly string[] = ['sealed', 'seal-reopened']

const isOfSeal = ({ entity }: CaseEvent) => entity.startsWith(SEAL_ENTITY)
/** What seals and reopens is never replaced: whatever names it as superseded has no hold on it. */
const sealEvents = (events: readonly CaseEvent[]) =>
  SEAL_KINDS.flatMap((kind) => eventsOfKind(events, kind)).filter(isOfSeal)

/** Every seal of a history, in force or reopened. */
export const sealsIn = (events: readonly CaseEvent[]): Seal[] =>
  [...stateOf(sealEvents(events)).values()].flatMap(sealsOf)

/**
 * The events that came after the seal of their cell, each with that seal; they are kept and not counted. A cell that
 * several seals in force fix goes by the earliest. What a seal found uncounted, under the seals of its own time,
 * stays so for it when those are reopened later: its result never changes.
 */
export function lateEvents(events: readonly CaseEvent[]): Map<CaseEvent, Seal> {
  const late = new Map<CaseEvent, Seal>()
  const decided = standingSeals(sealsIn(events)).map((seal) => ({ seal, counted: countedBy(seal, events) }))
  if (decided.length === 0) return late
  for (const place of placesLeftOut(decided.map(({ counted }) => counted))) {
    const event = events[place]!
    const by = decided.find(({ seal }) => freezes(seal, event))
    if (by && by.counted[place] === 0) late.set(event, by.seal)
  }
  return late
}

/** The places at which one of these has no mark. */
function placesLeftOut(marks: readonly Uint8Array[]): number[] {
  const left: number[] = []
  for (let place = 0; place < marks[0]!.length; place += 1) if (isLeftOut(marks, place)) left.push(place)
  return left
}

function isLeftOut(marks: readonly Uint8Array[], place: number): boolean {
  for (const mark of marks) if (mark[place] === 0) return true
  return false
}

/** A one at the place of each event that a seal counted. */
function countedBy({ vector }: Seal, events: readonly CaseEvent[]): Uint8Array {
  const under = partUnder(vector, events)
  const isEarlier = (event: CaseEvent) => under.holds[events.indexOf(event)] === 1
  // No seal is a part of what it seals: a forged one that says so would be gone into for ever.
  const uncounted = !under.isWhole && sealEvents(events).some(isEarlier) ? lateEvents(under.events) : null
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
export const sealedState = (events: readonly CaseEvent[], late = lateEvents(events)): CaseState =>
  stateOf(sealedHeads(events, late))

function* sealedHeads(
  events: readonly CaseEvent[],
  late: ReadonlyMap<CaseEvent, Seal>,
): Generator<CaseEvent> {
  const superseded = new Set<string>()
  for (const event of events)
    if (event.supersedes.length > 0 && !isOfSeal(event) && !late.has(event))
      for (const id of event.supersedes) superseded.add(id)
  for (const event of events) {
    const isHead = isOfSeal(event)
      ? SEAL_KINDS.includes(event.kind)
      : !late.has(event) && !superseded.has(event.id)
    if (isHead) yield event
  }
}
