import type { CaseEvent } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import { standingState } from '@shared/sealed-history'
import type { VersionVector } from '@shared/version-vector'
import { vectorAfter, versionVector } from '@shared/version-vector'
import Database from 'better-sqlite3'
import { listEvents } from './events'
import { sha256 } from './hash'
import { courseOf, type KeptTown, keptTown } from './kept-town'
import { packHistory } from './packed-history'
import type { Db } from './schema'
import { eventRootOf } from './seal-proof'
import { putSealedSummary } from './sealed-summary'
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
  const head = headText(headOf(kept, packedHashes(before)))
  return { kept, head, hash: sha256(head) }
}

const packedHashes = (events: readonly CaseEvent[]) => packHistory(events.map(({ hash }) => hash))

/**
 * Stores the summary that a seal just written names, and stamps the file, where the case with the seal still comes to it.
 * What is not stored, the city works out of the records.
 */
export function storeSummary(
  db: Db,
  { kept, head }: SummaryToSeal,
  seal: CaseEvent,
  vector: VersionVector,
): void {
  const history = listEvents(db)
  const again = summaryOf(
    db,
    history,
    history.filter(({ id }) => id !== seal.id),
  )
  const goesOn = JSON.stringify(vectorAfter(vector, seal)) === JSON.stringify(versionVector(history))
  if (again?.head !== head || !goesOn) return
  try {
    putSealedSummary(db, {
      stamp: newStamp(),
      eventId: seal.id,
      stateHash: eventRootOf(history),
      head,
      history: Buffer.from(packedHashes(history)),
      summary: Buffer.from(kept.summary.bytes),
      tally: Buffer.from(kept.tally.bytes),
    })
    stampFile(db)
  } catch (error) {
    // The seal itself is on the disk, so that a full one costs no more than the city's time.
    if (!(error instanceof Database.SqliteError)) throw error
  }
}
