import { isAnythingHidden } from '@shared/blind'
import { caseRecordOf } from '@shared/case-record'
import { caseCautions } from '@shared/city/cautions'
import type { ReadTrouble } from '@shared/city/intake-words'
import type { Extent } from '@shared/city/standing'
import type { CaseEvent } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import { holdsSeals, lateEvents } from '@shared/sealed-history'
import { versionVector } from '@shared/version-vector'
import type { OpenFailure } from '../store/open'
import { readRubricText } from '../store/rubrics'
import type { Db } from '../store/schema'
import { verifyWhole } from '../store/verify'
import { packHistory } from './history'
import { type Packed, pack } from './packed'
import { entriesOf, summariseCase } from './summarise'
import { readTownBytes, type TownBytes, TownTrouble } from './town-bytes'

/** A town as it was read of a verified case file. */
export interface TownRead extends Extent {
  caseId: string
  town: string
  county: string
  city: string
  events: number
  history: Uint8Array
  rubrics: { enterprise: string; township: string }
  rubricTexts: Record<'enterprise' | 'township', string>
  cautions: readonly string[]
  summary: Packed
  tally: Packed
}

/** What the child is told: a file to read, and, when it has said which bytes that is, whether to go on with it. */
export type ReaderOrder = { kind: 'read'; path: string } | { kind: 'go-on' } | { kind: 'leave' }

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
    return order.kind === 'go-on' && held ? { kind: 'town', town: readTown(held) } : null
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

/** Verifies the whole file and takes of it what the city keeps. */
function readTown(bytes: TownBytes): TownRead {
  const opened = bytes.open()
  if (!opened.ok) throw new TownTrouble(opened.failure)
  const { db } = opened
  try {
    const { past, entered, late, state } = verified(db)
    const record = caseRecordOf(state)
    // A verifier may have the program of the city too, and the city shows every 自评.
    if (isAnythingHidden(record)) throw new TownTrouble('blind')
    const { summary, tally } = summariseCase(db, { entered, record })
    const { caseId, town, county, city, rubrics } = summary
    return {
      ...{ caseId, town, county, city, rubrics, ...past },
      rubricTexts: {
        enterprise: readRubricText(db, rubrics.enterprise),
        township: readRubricText(db, rubrics.township),
      },
      cautions: caseCautions(summary, late),
      summary: pack(summary),
      tally: pack(tally),
    }
  } finally {
    db.close()
  }
}

/** What a sound file says and how far its history goes; the history itself is let go of before anything is worked out. */
function verified(db: Db) {
  const { ok, findings, stateHash, history, state } = verifyWhole(db)
  if (!ok) throw new TownTrouble({ kind: 'damaged', why: findings[0]! })
  const past = {
    stateHash,
    events: history.length,
    version: versionVector(lastOfChains(history)),
    history: packHistory(history.map(({ hash }) => hash)),
  }
  const late = holdsSeals(history) ? lateEvents(history).size : 0
  return { past, entered: entriesOf(history), late, state }
}

/** The events that no other continues: of a sound history they alone make the version vector. Most are continued by the next. */
function lastOfChains(history: readonly CaseEvent[]): CaseEvent[] {
  const elsewhere = history.filter(({ prevHash }, index) => prevHash !== history[index - 1]?.hash)
  const continued = new Set(elsewhere.map(({ prevHash }) => prevHash))
  return history.filter(({ hash }, index) => history[index + 1]?.prevHash !== hash && !continued.has(hash))
}

const port = (process as NodeJS.Process & { parentPort?: MessagePort }).parentPort
const say = (order: ReaderOrder, tell: (message: ReaderAnswer) => void) => {
  const said = answer(order)
  if (said) tell(said)
  // Between two files there is the least to keep, and garbage costs the least.
  if (order.kind !== 'read') globalThis.gc?.()
}
if (port) port.on('message', ({ data }) => say(data, (message) => port.postMessage(message)))
else process.on('message', (order: ReaderOrder) => say(order, (message) => process.send?.(message)))
