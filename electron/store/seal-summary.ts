import type { CaseEvent } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import { standingState } from '@shared/sealed-history'
import { type VersionVector, vectorAfter, versionVector } from '@shared/version-vector'
import { eventRootOf } from './event-root'
import { listEvents } from './events'
import { sha256 } from './hash'
import { courseOf, type KeptTown, keptTown } from './kept-town'
import { packHistory } from './packed-history'
import type { Db } from './schema'
import { putSealedSummary, type SealedSummary } from './sealed-summary'
import { headOf, headText } from './summary-head'
import { newStamp, stampFile } from './unchanged'
import { verifyWhole } from './verify'

/** What a seal names and stores. */
export interface SummaryToSeal {
  kept: KeptTown
  head: string
  /** SHA-256 of the head. */
  hash: string
}

/** What the city takes of an open case, for a seal to name; null while anything in it is hidden. Throws CaseProblem `damaged` where the case does not hold what it claims. */
export function summaryToSeal(db: Db): SummaryToSeal | null {
  // What stands on the disk, and not what SQLite has of it in memory.
  db.pragma('shrink_memory')
  const { ok, findings, history, state } = verifyWhole(db)
  if (!ok)
    throw new CaseProblem(
      'damaged',
      `案卷没有通过校验（${findings[0]}），不能封存，没有改动。请先用备份的案卷核对。`,
      { findings },
    )
  return summaryOf(db, history, history, state)
}

function summaryOf(
  db: Db,
  history: readonly CaseEvent[],
  before: readonly CaseEvent[],
  state = standingState(history),
): SummaryToSeal | null {
  const kept = keptTown(db, state, courseOf(history))
  if (!kept) return null
  const head = headText(headOf(kept, packHistory(before)))
  return { kept, head, hash: sha256(head) }
}

/**
 * Stores the summary that a seal just written names, and stamps the file. The seal is on the disk by then, so that
 * whatever the disk has against this costs no more than time: what is not stored, the city works out of the records.
 */
export function storeSummary(db: Db, summary: SummaryToSeal, seal: CaseEvent, vector: VersionVector): void {
  try {
    const row = rowOf(db, summary, seal, vector)
    if (!row) return
    putSealedSummary(db, row)
    stampFile(db)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/** The row of a summary; null where the case with the seal does not come to it any more. */
function rowOf(
  db: Db,
  { kept, head }: SummaryToSeal,
  seal: CaseEvent,
  vector: VersionVector,
): SealedSummary | null {
  const history = listEvents(db)
  const before = history.filter(({ id }) => id !== seal.id)
  const goesOn = JSON.stringify(vectorAfter(vector, seal)) === JSON.stringify(versionVector(history))
  if (!goesOn || summaryOf(db, history, before)?.head !== head) return null
  return {
    stamp: newStamp(),
    eventId: seal.id,
    stateHash: eventRootOf(history),
    head,
    history: packHistory(history),
    summary: Buffer.from(kept.summary.bytes),
    tally: Buffer.from(kept.tally.bytes),
  }
}
