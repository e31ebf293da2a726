import type { CaseEvent } from '../events'
import type { Share } from '../replies/exchange'
import { type Relation, relationOf } from '../version-vector'

/** One event of a copy: where it stands in its chain, who wrote it and when (ISO 8601). */
export type Written = Pick<CaseEvent, 'deviceId' | 'deviceSeq' | 'hash' | 'prevHash' | 'actor'> & {
  at: string
}

export interface Compared {
  relation: Relation
  /** What the first copy holds and the second does not, by who wrote it. */
  theirs: readonly Share[]
  ours: readonly Share[]
}

/** How a copy that came in stands to ours, and what each holds beyond the other. */
export function compareCopies(theirs: readonly Written[], ours: readonly Written[]): Compared {
  return {
    relation: relationOf(theirs, ours),
    theirs: sharesOf(beyond(theirs, ours)),
    ours: sharesOf(beyond(ours, theirs)),
  }
}

function beyond(one: readonly Written[], other: readonly Written[]): Written[] {
  const held = new Set(other.map(({ hash }) => hash))
  return one.filter(({ hash }) => !held.has(hash))
}

const sharesOf = (written: readonly Written[]): Share[] =>
  [...Map.groupBy(written, ({ actor }) => actor)]
    .map(([actor, events]) => ({ actor, events: events.length, latest: latestOf(events) }))
    .sort((a, b) => b.events - a.events)

const latestOf = (events: readonly Written[]) =>
  events.reduce((latest, { at }) => (at > latest ? at : latest), '')
