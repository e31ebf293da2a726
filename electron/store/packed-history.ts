import type { CaseEvent } from '@shared/events'

/** As much of a hash as tells it from every other: 64 bits. */
const PREFIX = 8

/** The hashes of a history, shortened: all that is ever asked of them is whether they hold a given one. */
export function packHistory(events: readonly Pick<CaseEvent, 'hash'>[]): Buffer {
  const packed = Buffer.alloc(events.length * PREFIX)
  for (let place = 0; place < events.length; place += 1)
    packed.write(events[place]!.hash, place * PREFIX, PREFIX, 'hex')
  return packed
}

/** Whether one of the packed hashes is this one. */
export function holdsHash(history: Uint8Array, hash: string): boolean {
  const all = Buffer.from(history.buffer, history.byteOffset, history.byteLength)
  const wanted = Buffer.from(hash.slice(0, 2 * PREFIX), 'hex')
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1))
    if (at % PREFIX === 0) return true
  return false
}

/** A packed history without one of its hashes; null where it is not there exactly once. */
export function historyWithout(history: Uint8Array, hash: string): Buffer | null {
  const all = Buffer.from(history.buffer, history.byteOffset, history.byteLength)
  const wanted = Buffer.from(hash.slice(0, 2 * PREFIX), 'hex')
  const places: number[] = []
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1))
    if (at % PREFIX === 0) places.push(at)
  const [place] = places
  if (place === undefined || places.length > 1) return null
  return Buffer.concat([all.subarray(0, place), all.subarray(place + PREFIX)])
}

/** How many hashes a packed history holds. */
export const packedCount = (history: Uint8Array): number => history.byteLength / PREFIX
