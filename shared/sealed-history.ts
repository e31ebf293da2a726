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

/** The part of a history that a version vector stands for: the tips and what their chains go back to. */
export function eventsUnder(vector: VersionVector, events: readonly CaseEvent[]): CaseEvent[] {
  const byHash = new Map(events.map((event) => [event.hash, event]))
  const reached = new Set<CaseEvent>()
  for (const { hash } of Object.values(vector).flat()) {
    let event = byHash.get(hash)
    while (event && !reached.has(event)) {
      reached.add(event)
      event = byHash.get(event.prevHash)
    }
  }
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

/** The state of a history in which seals are in force: without what came too late for them. */
export function sealedState(events: readonly CaseEvent[]): CaseState {
  const late = lateEvents(events)
  const open = events.filter((event) => !late.has(event) && !isOfSeal(event))
  return stateOf([...headsOf(open), ...sealEvents(events).map(headOf)])
}
