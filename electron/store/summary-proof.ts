import { SEAL_ENTITY } from '@shared/entity'
import { type CaseEvent, eventBodies } from '@shared/events'
import Database from 'better-sqlite3'
import { readEvent } from './actions'
import { eventHash, sha256 } from './hash'
import { jsonOrNull } from './json-or-null'
import type { KeptTown } from './kept-town'
import { historyWithout } from './packed-history'
import type { Db } from './schema'
import { type SealBody, sealOf } from './seal-proof'
import { readSealedSummary, type SealedSummary } from './sealed-summary'
import { headOf, isOwnFormat, isSameCount, readHead, type SummaryHead } from './summary-head'

/** The seal that names a stored summary; null where its event is not what it says, or names another. */
export function namingSeal({ head }: SealedSummary, event: CaseEvent): SealBody | null {
  if (event.kind !== 'sealed' || !event.entity.startsWith(SEAL_ENTITY)) return null
  if (eventHash(event) !== event.hash) return null
  const seal = eventBodies.sealed.safeParse(jsonOrNull(event.body)).data
  return seal?.summary === sha256(head) ? seal : null
}

/** The head of a summary whose parts, and the event of its seal, are those that it was made with; null also where it is of another format. */
export function provedHead(
  row: SealedSummary,
  event: CaseEvent,
  { seal, ...said }: SealBody,
): SummaryHead | null {
  const head = readHead(row.head)
  const before = head && historyWithout(row.history, event.hash)
  if (!head || !before) return null
  const isProved =
    sealOf(head.caseId, said) === seal &&
    sha256(row.summary) === head.summary.bytes &&
    sha256(row.tally) === head.tally.bytes &&
    sha256(before) === head.history
  return isProved ? head : null
}

/** What the records of a sound file come to. */
export interface CountedCase {
  events: number
  stateHash: string
  /** Packed. */
  history: Uint8Array
  /** What the city keeps of them; null while anything is hidden. */
  kept(): KeptTown | null
}

/** What is wrong with the summary that the last seal stored in a file whose records are sound, in words. */
export function summaryFindings(db: Db, counted: CountedCase): string[] {
  try {
    const row = readSealedSummary(db)
    return row ? rowFindings(row, readEvent(db, row.eventId), counted) : []
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    return ['封存时的汇总读不出，数据页损坏']
  }
}

function rowFindings(row: SealedSummary, event: CaseEvent | null, counted: CountedCase): string[] {
  const seal = event && namingSeal(row, event)
  if (!seal) return [UNNAMED]
  if (!isOwnFormat(row.head)) return []
  const head = provedHead(row, event, seal)
  if (!head) return [UNNAMED]
  const isLast = counted.events === seal.events + 1
  const isTrue = () => row.stateHash === counted.stateHash && isCounted(head, event, counted)
  return isLast && !isTrue() ? ['封存时的汇总与记录算出来的不符'] : []
}

const UNNAMED = '封存时的汇总与封存时登记的校验值不符，内容被改动过'

/** Whether the records come to what the summary says of them. */
function isCounted(head: SummaryHead, { hash }: CaseEvent, counted: CountedCase): boolean {
  const before = historyWithout(counted.history, hash)
  const kept = keptOrNull(counted)
  return before !== null && kept !== null && isSameCount(headOf(kept, before), head)
}

function keptOrNull({ kept }: CountedCase): KeptTown | null {
  try {
    return kept()
  } catch (error) {
    // A file from elsewhere may hold values, all hashes right, of which nothing can be counted.
    if (error instanceof Database.SqliteError) throw error
    return null
  }
}
