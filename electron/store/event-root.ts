import type { CaseEvent } from '@shared/events'
import { sha256 } from './hash'
import { sortedPlaces } from './sorted-places'

/** SHA-256 over the sorted hashes of a history, a line each; of the marked part of it where one is marked. */
export function eventRootOf(events: readonly CaseEvent[], isMarked?: Uint8Array): string {
  const { lines, order } = linesOf(events)
  const sorted = Buffer.allocUnsafe(lines.length)
  let end = 0
  for (const place of order)
    if (!isMarked || isMarked[place] === 1) end += lines.copy(sorted, end, place * LINE, (place + 1) * LINE)
  return sha256(sorted.subarray(0, Math.max(0, end - 1)))
}

interface Lines {
  lines: Buffer
  order: Iterable<number>
}

/** A hash in hex digits, and what ends the line. */
const LINE = 65

/** Sorting costs the most, and of one history several parts are asked for. */
const known = new WeakMap<readonly CaseEvent[], Lines>()

function linesOf(events: readonly CaseEvent[]): Lines {
  const before = known.get(events)
  if (before) return before
  const lines = Buffer.alloc(events.length * LINE, '\n')
  for (let place = 0; place < events.length; place += 1)
    lines.write(events[place]!.hash, place * LINE, LINE - 1, 'latin1')
  const made = { lines, order: sortedPlaces(lines, LINE) }
  known.set(events, made)
  return made
}
