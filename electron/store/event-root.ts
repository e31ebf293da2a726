import { createHash } from 'node:crypto'
import type { CaseEvent } from '@shared/events'
import { sortedPlaces } from './sorted-places'

/** What `rootOf` gives of the hashes of a history, sooner; of the marked part of it where one is marked. */
export function eventRootOf(events: readonly CaseEvent[], isMarked?: Uint8Array): string {
  const { sorted, order } = linesOf(events)
  const root = createHash('sha256')
  // The first line has no end of another before it.
  let lineEnd = 1
  for (let rank = 0; rank < order.length; ) {
    const end = endOfStretch(order, rank, isMarked)
    if (end > rank) {
      root.update(sorted.subarray(rank * LINE + lineEnd, end * LINE))
      lineEnd = 0
    }
    rank = end + 1
  }
  return root.digest('hex')
}

/** The rank of the next line that is not marked; all are where none is. */
function endOfStretch(order: Uint32Array, from: number, isMarked: Uint8Array | undefined): number {
  if (!isMarked) return order.length
  let rank = from
  while (rank < order.length && isMarked[order[rank]!] === 1) rank += 1
  return rank
}

interface Lines {
  /** A line for each hash, in their order: what ends the line before, and the hash in hex digits. */
  sorted: Buffer
  /** The place in the history of the hash of each rank. */
  order: Uint32Array
}

const LINE = 65

/** Sorting costs the most, and of one history several parts are asked for. */
const known = new WeakMap<readonly CaseEvent[], Lines>()

function linesOf(events: readonly CaseEvent[]): Lines {
  const before = known.get(events)
  if (before) return before
  const lines = Buffer.alloc(events.length * LINE, '\n')
  for (let place = 0; place < events.length; place += 1)
    lines.write(events[place]!.hash, place * LINE + 1, LINE - 1, 'latin1')
  const order = sortedPlaces(lines, LINE)
  const sorted = Buffer.allocUnsafe(lines.length)
  for (let rank = 0; rank < order.length; rank += 1)
    lines.copy(sorted, rank * LINE, order[rank]! * LINE, (order[rank]! + 1) * LINE)
  const made = { sorted, order }
  known.set(events, made)
  return made
}
