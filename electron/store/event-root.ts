import type { CaseEvent } from '@shared/events'
import { sha256 } from './hash'

/** SHA-256 over the sorted hashes of a history. */
export const eventRootOf = (events: readonly CaseEvent[]): string => sha256(sortedHashes(events).join('\n'))

/** The same of a history less some of its events. */
export function rootWithout(others: readonly CaseEvent[], events: readonly CaseEvent[]): string {
  return sha256(without(others.map(hashOf).sort(), sortedHashes(events)).join('\n'))
}

/** Sorted hashes less others of them, sorted too. */
function without(others: readonly string[], hashes: readonly string[]): string[] {
  const left: string[] = []
  let next = 0
  for (const hash of hashes) {
    if (hash === others[next]) next += 1
    else left.push(hash)
  }
  return left
}

/** Sorting costs more than anything else here, and of one history several parts are asked for. */
const known = new WeakMap<readonly CaseEvent[], readonly string[]>()

/** How many digits of a hash tell nearly all of them apart in a history: what begins alike is soon sorted. */
const BEGINNING = 3

const hashOf = ({ hash }: CaseEvent): string => hash
const beginningOf = (hash: string): string => hash.slice(0, BEGINNING)

function sortedHashes(events: readonly CaseEvent[]): readonly string[] {
  const before = known.get(events)
  if (before) return before
  const alike = Map.groupBy(events.map(hashOf), beginningOf)
  const sorted = [...alike.keys()].sort().flatMap((beginning) => alike.get(beginning)!.sort())
  known.set(events, sorted)
  return sorted
}
