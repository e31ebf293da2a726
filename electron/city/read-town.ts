import type { ReadTrouble } from '@shared/city/intake-words'
import { CaseProblem } from '@shared/outcome'
import type { OpenFailure } from '../store/open'
import { sealedTown } from './sealed-town'
import { readTownBytes, type TownBytes, TownTrouble } from './town-bytes'
import { type TownRead, wholeTown } from './whole-town'

/** What the child is told: a file to read, and, when it has said which bytes that is, whether to go on with it. */
export type ReaderOrder =
  | { kind: 'read'; path: string }
  | { kind: 'go-on'; recompute: boolean }
  | { kind: 'leave' }

export type ReaderAnswer =
  | { kind: 'bytes'; sha256: string; size: number }
  | { kind: 'town'; town: TownRead }
  | { kind: 'refused'; refusal: Refusal }

/** Why nothing is taken of a file. */
export type Refusal = OpenFailure | { kind: 'unreadable'; why: ReadTrouble }

interface MessagePort {
  on(event: 'message', listen: (event: { data: ReaderOrder }) => void): void
  postMessage(message: ReaderAnswer): void
}

let held: TownBytes | null = null

/** One step of the conversation; null where nothing is to be said. */
function answer(order: ReaderOrder): ReaderAnswer | null {
  try {
    if (order.kind === 'read') {
      held = readTownBytes(order.path)
      return { kind: 'bytes', sha256: held.sha256, size: held.size }
    }
    return order.kind === 'go-on' && held ? { kind: 'town', town: readTown(held, order.recompute) } : null
  } catch (error) {
    return { kind: 'refused', refusal: refusalOf(error) }
  } finally {
    if (order.kind !== 'read') letGo()
  }
}

function letGo(): void {
  held?.release()
  held = null
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
const say = (order: ReaderOrder, tell: (message: ReaderAnswer) => void) => {
  const said = answer(order)
  if (said) tell(said)
}
if (port) port.on('message', ({ data }) => say(data, (message) => port.postMessage(message)))
else process.on('message', (order: ReaderOrder) => say(order, (message) => process.send?.(message)))
