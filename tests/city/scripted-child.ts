import type { StartChild } from '../../electron/city/child'
import type { ReaderAnswer, ReaderOrder } from '../../electron/city/read-town'
import { sha256 } from '../../electron/store/hash'

/** How a reader takes a file; its name ends with it. */
export const WAYS = ['read', 'slow', 'hang', 'crash', 'twice', 'stale', 'misshapen', 'babble'] as const
export type Way = (typeof WAYS)[number]

export const wayOf = (path: string): Way => WAYS.find((way) => path.endsWith(way))!

/** What an honest reader says of a file. */
export const answerTo = (path: string): ReaderAnswer => ({
  kind: 'refused',
  sha256: sha256(path),
  size: path.length,
  refusal: { kind: 'not-a-case' },
})

const DURATIONS: Partial<Record<Way, number>> = { hang: Number.POSITIVE_INFINITY, slow: 9_000 }
const DURATION = 100

const messages: Record<Way, (order: ReaderOrder) => unknown[]> = {
  read: ({ no, path }) => [{ no, answer: answerTo(path) }],
  slow: ({ no, path }) => [{ no, answer: answerTo(path) }],
  hang: () => [],
  crash: () => [],
  twice: ({ no, path }) => [
    { no, answer: answerTo(path) },
    { no, answer: answerTo('another') },
  ],
  stale: ({ no, path }) => [
    { no: no - 1, answer: answerTo('another') },
    { no: no + 1, answer: answerTo('another') },
    { no, answer: answerTo(path) },
  ],
  misshapen: ({ no }) => [{ no, answer: { kind: 'town', sha256: sha256('a'), size: -1 } }],
  babble: () => ['done'],
}

/** Children that take each file in its way, one after the other as a process does; `begun` hears of each that is begun. */
export function scriptedChildren(begun: (path: string) => void): StartChild {
  return (_script, _memoryMb, { heard, ended }) => {
    const orders: ReaderOrder[] = []
    let isAlive = true
    const begin = (order: ReaderOrder) => {
      begun(order.path)
      const duration = DURATIONS[wayOf(order.path)] ?? DURATION
      if (Number.isFinite(duration)) setTimeout(() => finish(order), duration)
    }
    const finish = (order: ReaderOrder) => {
      const way = wayOf(order.path)
      for (const message of messages[way](order)) if (isAlive) heard(message)
      if (isAlive && way === 'crash') {
        isAlive = false
        ended()
      }
      orders.shift()
      if (isAlive && orders[0]) begin(orders[0])
    }
    return {
      send(message) {
        orders.push(message as ReaderOrder)
        if (orders.length === 1) begin(orders[0]!)
      },
      kill() {
        isAlive = false
      },
    }
  }
}
