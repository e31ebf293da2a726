import { type CaseState, headOf, headsOf, stateOf } from './apply'
import type { Seal } from './case/seal'
import { parseEntity } from './entity'
import type { CaseEvent } from './events'
import { sealsOf } from './record/seal'
import { freezes, standingSeals } from './seal'
import type { VersionVector } from './version-vector'

/** The kinds of events that change what is counted. */
export const SEAL_KINDS: readonly string[] = ['sealed', 'seal-reopened']

const isOfSeal = ({ entity }: CaseEvent) => parseEntity(entity).kind === 'seal'
/** What seals and reopens is never replaced: whatever names it as superseded has no hold on it. */
const sealEvents = (events: readonly CaseEvent[]) =>
  events.filter((event) => SEAL_KINDS.includes(event.kind) && isOfSeal(event))

/** Every seal of a history, in force or reopened. */
export const sealsIn = (events: readonly CaseEvent[]): Seal[] =>
  [...stateOf(sealEvents(events).map(headOf)).values()].flatMap(sealsOf)

/**
 * The part of a history that a version vector stands for: the tips and what their chains go back to. Where a link was
 * lost with a damaged file, a chain goes on with the last event before it that is there.
 */
export function eventsUnder(vector: VersionVector, events: readonly CaseEvent[]): CaseEvent[] {
  const byHash = new Map(events.map((event) => [event.hash, event]))
  const byDevice = Map.groupBy(events, (event) => event.deviceId)
  const reached = new Set<CaseEvent>()
  const reach = (device: string, hash: string, seq: number) => {
    let open = linksAt(device, hash, seq)
    while (open.length > 0) {
      for (const event of open) reached.add(event)
      open = open
        .flatMap((event) => linksAt(device, event.prevHash, event.deviceSeq - 1))
        .filter((event) => !reached.has(event))
    }
  }
  function linksAt(device: string, hash: string, seq: number): CaseEvent[] {
    const event = byHash.get(hash)
    if (event) return [event]
    const earlier = (byDevice.get(device) ?? []).filter((each) => each.deviceSeq <= seq)
    const last = earlier.reduce((highest, each) => Math.max(highest, each.deviceSeq), 0)
    return earlier.filter((each) => each.deviceSeq === last)
  }
  for (const [device, tips] of Object.entries(vector))
    for (const { hash, seq } of tips) reach(device, hash, seq)
  return events.filter((event) => reached.has(event))
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
    const uncounted = lateEvents(under)
    return { seal, counted: new Set(under.filter((event) => !uncounted.has(event))) }
  })
  if (decided.length === 0) return late
  for (const event of events) {
    const by = decided.find(({ seal }) => freezes(seal, event))
    if (by && !by.counted.has(event)) late.set(event, by.seal)
  }
  return late
}

/** Seals in force that were made on a laptop which did not know of an earlier one in force: what both fix goes by the earlier. */
export function unawareSeals(events: readonly CaseEvent[]): Seal[] {
  const standing = standingSeals(sealsIn(events))
  return standing.filter((seal, at) => {
    const known = new Set(sealsIn(eventsUnder(seal.vector, events)).map((each) => each.seal))
    return standing.slice(0, at).some((earlier) => !known.has(earlier.seal))
  })
}

/** The state of a history in which seals are in force: without what came too late for them. */
export function sealedState(events: readonly CaseEvent[]): CaseState {
  const late = lateEvents(events)
  const open = events.filter((event) => !late.has(event) && !isOfSeal(event))
  return stateOf([...headsOf(open), ...sealEvents(events).map(headOf)])
}
