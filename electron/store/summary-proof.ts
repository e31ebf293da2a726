import type { CaseState } from '@shared/apply'
import { SEAL_ENTITY } from '@shared/entity'
import { type CaseEvent, eventBodies } from '@shared/events'
import Database from 'better-sqlite3'
import { eventHash, sha256 } from './hash'
import { jsonOrNull } from './json-or-null'
import { courseOf, keptTown } from './kept-town'
import { historyWithout, packHistory } from './packed-history'
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

interface SoundCase {
  history: readonly CaseEvent[]
  state: CaseState
  stateHash: string
}

/** What is wrong with the summary that the last seal stored in a file whose records are sound, in words. */
export function summaryFindings(db: Db, sound: SoundCase): string[] {
  const row = readSealedSummary(db)
  if (!row) return []
  const event = sound.history.find(({ id }) => id === row.eventId)
  const seal = event && namingSeal(row, event)
  if (!event || !seal) return [UNNAMED]
  if (!isOwnFormat(row.head)) return []
  const head = provedHead(row, event, seal)
  if (!head) return [UNNAMED]
  const isLast = sound.history.length === seal.events + 1
  const isTrue = () => row.stateHash === sound.stateHash && isCounted(db, head, event, sound)
  return isLast && !isTrue() ? ['封存时的汇总与记录算出来的不符'] : []
}

const UNNAMED = '封存时的汇总与封存时登记的校验值不符，内容被改动过'

/** Whether the records come to what the summary says of them. */
function isCounted(db: Db, head: SummaryHead, { hash }: CaseEvent, { history, state }: SoundCase): boolean {
  try {
    const kept = keptTown(db, state, courseOf(history))
    const before = packHistory(history.flatMap((event) => (event.hash === hash ? [] : [event.hash])))
    return kept !== null && isSameCount(headOf(kept, before), head)
  } catch (error) {
    // A file from elsewhere may hold values, all hashes right, of which nothing can be counted.
    if (error instanceof Database.SqliteError) throw error
    return false
  }
}
