import { type CaseState, headOf, headsOf, stateOf } from './apply'
import type { Seal } from './case/seal'
import { SEAL_ENTITY } from './entity'
import type { CaseEvent } from './events'
import { sealsOf } from './record/seal'
import { freezes, standingSeals } from './seal'
import type { VersionVector } from './version-vector'

/** The kinds of events that change what is counted. */
export const SEAL_KINDS: readonly string[] = ['sealed', 'seal-reopened']

const isOfSeal = ({ entity }: CaseEvent) => entity.startsWith(SEAL_ENTITY)
/** What seals and reopens is never replaced: whatever names it as superseded has no hold on it. */
const sealEvents = (events: readonly CaseEvent[]) =>
  events.filter((event) => SEAL_KINDS.includes(event.kind) && isOfSeal(event))

/** Every seal of a history, in force or reopened. */
export const sealsIn = (events: readonly CaseEvent[]): Seal[] =>
  [...stateOf(sealEvents(events).map(headOf)).values()].flatMap(sealsOf)

/** Histories never change in place, and several seals and several questions about each rest on the same part of one. */
const underBefore = new WeakMap<readonly CaseEvent[], Map<string, readonly CaseEvent[]>>()

/**
 * The part of a history that a version vector stands for: the tips and what their chains go back to. Where a link was
 * lost with a damaged file, a chain goes on with the last event before it that is there.
 */
export function eventsUnder(vector: VersionVector, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const known = underBefore.get(events) ?? new Map<string, readonly CaseEvent[]>()
  underBefore.set(events, known)
  const key = JSON.stringify(vector)
  const under = known.get(key) ?? reachedFrom(vector, events)
  known.set(key, under)
  return under
}

function reachedFrom(vector: VersionVector, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const byHash = new Map(events.map((event) => [event.hash, event]))
  const reached = new Set<CaseEvent>()
  const reach = (device: string, hash: string, seq: number) => {
    let event = byHash.get(hash)
    if (!event) for (const last of lastUpTo(events, device, seq)) reach(device, last.hash, last.deviceSeq)
    while (event && !reached.has(event)) {
      reached.add(event)
      const before = byHash.get(event.prevHash)
      if (!before && event.deviceSeq > 1) reach(device, event.prevHash, event.deviceSeq - 1)
      event = before
    }
  }
  for (const [device, tips] of Object.entries(vector))
    for (const { hash, seq } of tips) reach(device, hash, seq)
  return reached.size === events.length ? events : events.filter((event) => reached.has(event))
}

/** A laptop's last events up to a number; of one that was cloned there may be two. */
function lastUpTo(events: readonly CaseEvent[], device: string, seq: number): CaseEvent[] {
  const earlier = events.filter((each) => each.deviceId === device && each.deviceSeq <= seq)
  const last = earlier.reduce((highest, each) => Math.max(highest, each.deviceSeq), 0)
  return earlier.filter((each) => each.deviceSeq === last)
}

/**
 * The events that came after the seal of their cell, each with that seal; they are kept and not counted. A cell that
 * several seals in force fix goes by the earliest. What a seal found uncounted, under the seals of its own time,
 * stays so for it when those are reopened later: its result never changes.
 */
export function lateEvents(events: readonly CaseEvent[]): Map<CaseEvent, Seal> {
  const late = new Map<CaseEvent, Seal>()
  const decided = standingSeals(sealsIn(events)).map((seal) => {
    const under = eventsUnder(seal.vector, events)
    // No seal is a part of what it seals: a forged one that says so would be gone into for ever.
    const uncounted = under.length < events.length ? lateEvents(under) : new Map()
    return { seal, counted: new Set(under.filter((event) => !uncounted.has(event))) }
  })
  if (decided.length === 0) return late
  for (const event of events) {
    if (decided.every(({ counted }) => counted.has(event))) continue
    const by = decided.find(({ seal }) => freezes(seal, event))
    if (by && !by.counted.has(event)) late.set(event, by.seal)
  }
  return late
}

/** What a history says: its latest values, less what came too late for a seal in force. */
export const standingState = (events: readonly CaseEvent[]): CaseState =>
  holdsSeals(events) ? sealedState(events) : stateOf(headsOf(events))

export const holdsSeals = (events: readonly CaseEvent[]): boolean =>
  events.some(({ kind }) => kind === 'sealed')

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
  const open = events.filter((event) => !late.has(event) && !isOfSeal(event))
  return stateOf([...headsOf(open), ...sealEvents(events).map(headOf)])
}
