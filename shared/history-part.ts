import { chainsOf } from './chains'
import type { CaseEvent } from './events'
import type { VersionVector } from './version-vector'

/** A part of a history: a one at the place of each event that belongs to it. */
class Part {
  readonly size: number
  private listed: readonly CaseEvent[] | null = null

  constructor(
    private readonly history: readonly CaseEvent[],
    readonly holds: Uint8Array,
  ) {
    this.size = onesIn(holds)
  }

  get isWhole(): boolean {
    return this.size === this.history.length
  }

  /** Listed when it is first asked for: of a large part many questions need no list. */
  get events(): readonly CaseEvent[] {
    this.listed ??= this.isWhole ? this.history : markedIn(this.history, this.holds)
    return this.listed
  }
}

function onesIn(marks: Uint8Array): number {
  let ones = 0
  for (const mark of marks) ones += mark
  return ones
}

/** The events of a history that are marked with ones. */
function markedIn(events: readonly CaseEvent[], marks: Uint8Array): CaseEvent[] {
  const marked: CaseEvent[] = []
  for (let place = 0; place < events.length; place += 1) if (marks[place] === 1) marked.push(events[place]!)
  return marked
}

/** Histories never change in place, and several seals and several questions about each rest on the same part of one. */
const underBefore = new WeakMap<readonly CaseEvent[], Map<string, Part>>()

/** The events of a history that a version vector stands for. */
export const eventsUnder = (vector: VersionVector, events: readonly CaseEvent[]): readonly CaseEvent[] =>
  partUnder(vector, events).events

/** The part of a history that a version vector stands for. */
export function partUnder(vector: VersionVector, events: readonly CaseEvent[]): Part {
  const known = underBefore.get(events) ?? new Map<string, Part>()
  underBefore.set(events, known)
  const key = JSON.stringify(vector)
  const under = known.get(key) ?? new Part(events, chainsOf(events).under(vector))
  known.set(key, under)
  return under
}
