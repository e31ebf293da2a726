import type { CaseEvent } from '@shared/events'
import { sha256 } from './hash'

/** SHA-256 over the sorted hashes of a history. */
export const eventRootOf = (events: readonly CaseEvent[]): string => sha256(sortedHashes(events).join('\n'))

/** The same of the part of a history that is marked with ones. */
export function partRootOf(events: readonly CaseEvent[], holds: Uint8Array): string {
  const others = new Set(events.filter((_, place) => holds[place] === 0).map(({ hash }) => hash))
  const hashes = sortedHashes(events)
  return sha256((others.size > 0 ? hashes.filter((hash) => !others.has(hash)) : hashes).join('\n'))
}

/** Sorting costs more than anything else here, and of one history several parts are asked for. */
const known = new WeakMap<readonly CaseEvent[], readonly string[]>()

/** How many digits of a hash tell nearly all of them apart in a history: what begins alike is soon sorted. */
const BEGINNING = 3

function sortedHashes(events: readonly CaseEvent[]): readonly string[] {
  const before = known.get(events)
  if (before) return before
  const hashes = events.map(({ hash }) => hash)
  const alike = Map.groupBy(hashes, (hash) => hash.slice(0, BEGINNING))
  const sorted = [...alike.keys()].sort().flatMap((beginning) => alike.get(beginning)!.sort())
  known.set(events, sorted)
  return sorted
}
