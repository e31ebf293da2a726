import type { ReadTrouble } from '@shared/city/intake-words'
import { CaseProblem } from '@shared/outcome'
import type { OpenFailure } from '../store/open'
import { Leavings } from './collect-garbage'
import { oneByOne } from './one-by-one'
import { sealedTown } from './sealed-town'
import { readTownBytes, type TownBytes, TownTrouble } from './town-bytes'
import { type TownRead, wholeTown } from './whole-town'

/** A file to read, the hashes of those that need not be gone into, and whether to count the records even where a seal stored what they came to. */
export interface ReaderOrder {
  /** The answer bears the same number. */
  no: number
  path: string
  known: readonly string[]
  recompute: boolean
}

export type ReaderAnswer =
  | { kind: 'town'; sha256: string; size: number; town: TownRead }
  | { kind: 'known'; sha256: string; size: number }
  | { kind: 'refused'; sha256: string | null; size: number | null; refusal: Refusal }

export interface ReaderReply {
  no: number
  answer: ReaderAnswer
}

/** Why nothing is taken of a file. */
export type Refusal = OpenFailure | { kind: 'unreadable'; why: ReadTrouble }

interface MessagePort {
  on(event: 'message', listen: (event: { data: ReaderOrder }) => void): void
  postMessage(message: ReaderReply): void
}

/** Two towns without photos: collecting garbage after each would take longer, after three more memory. */
const leavings = new Leavings(24 << 20)

/** What a file leaves of which hardly more than the bytes was looked at, beside one whose records were counted. */
const LIGHT = 1 / 16

function answer({ path, known, recompute }: ReaderOrder): ReaderAnswer {
  let bytes: TownBytes | null = null
  let isLight = false
  try {
    bytes = readTownBytes(path)
    const { sha256, size } = bytes
    isLight = known.includes(sha256)
    if (isLight) return { kind: 'known', sha256, size }
    leavings.makeRoomFor(size)
    const town = readTown(bytes, recompute)
    isLight = town.seal !== null
    return { kind: 'town', sha256, size, town }
  } catch (error) {
    const { sha256 = null, size = null } = bytes ?? {}
    return { kind: 'refused', sha256, size, refusal: refusalOf(error) }
  } finally {
    bytes?.release()
    leavings.add((bytes?.size ?? 0) * (isLight ? LIGHT : 1))
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof TownTrouble)
    return typeof error.trouble === 'string' ? { kind: 'unreadable', why: error.trouble } : error.trouble
  if (error instanceof CaseProblem) return { kind: 'damaged', why: error.message }
  // What the cache or a body holds is not JSON any more, in a file whose pages and hashes are sound.
  if (error instanceof SyntaxError) return { kind: 'damaged', why: '当前值读不出' }
  throw error
}

/** What the city keeps of the bytes: what the last seal stored where nothing has changed since, else what the records come to. */
function readTown(bytes: TownBytes, recompute: boolean): TownRead {
  const opened = bytes.open()
  if (!opened.ok) throw new TownTrouble(opened.failure)
  const { db } = opened
  try {
    return (recompute ? null : sealedTown(db, bytes)) ?? wholeTown(db)
  } finally {
    db.close()
  }
}

const port = (process as NodeJS.Process & { parentPort?: MessagePort }).parentPort
/** Answers an order; what is done next waits until the answer is on its way. */
function say(order: ReaderOrder, done: () => void): void {
  const reply: ReaderReply = { no: order.no, answer: answer(order) }
  const next = () => setImmediate(done)
  if (port) {
    port.postMessage(reply)
    next()
  } else process.send?.(reply, undefined, undefined, next)
}

const hear = oneByOne(say)
if (port) port.on('message', ({ data }) => hear(data))
else process.on('message', hear)
