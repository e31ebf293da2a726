import type { CaseEvent } from './events'

/** Histories never change in place, and are asked again and again for the few events of one kind or another. */
const known = new WeakMap<readonly CaseEvent[], ReadonlyMap<string, readonly CaseEvent[]>>()

const kindOf = ({ kind }: CaseEvent): string => kind

/** The events of one kind in a history, in its order. */
export function eventsOfKind(events: readonly CaseEvent[], kind: CaseEvent['kind']): readonly CaseEvent[] {
  const byKind = known.get(events) ?? Map.groupBy(events, kindOf)
  known.set(events, byKind)
  return byKind.get(kind) ?? []
}
