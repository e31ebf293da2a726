import { sealCode } from '@shared/seal'
import { vectorAfter } from '@shared/version-vector'
import { readEvent } from '../store/actions'
import { packedCount } from '../store/packed-history'
import type { Db } from '../store/schema'
import { readSealedSummary } from '../store/sealed-summary'
import { namingSeal, provedHead } from '../store/summary-proof'
import type { TownBytes } from './town-bytes'
import { rubricTexts, type TownRead } from './whole-town'

/**
 * The town as its last seal stored it, where not one byte of the file has changed since and the seal itself names what is
 * stored; null where the records must be counted. Throws CaseProblem `damaged` where a form is gone or changed.
 */
export function sealedTown(db: Db, { isUnchanged }: Pick<TownBytes, 'isUnchanged'>): TownRead | null {
  const row = readSealedSummary(db)
  if (!row || !isUnchanged(row.stamp)) return null
  const event = readEvent(db, row.eventId)
  const seal = event && namingSeal(row, event)
  const head = seal && provedHead(row, event, seal)
  const version = seal && vectorAfter(seal.vector, event)
  if (!head || !version || !isLast(db, seal.events + 1, row.history)) return null
  const { format: _, summary, tally, ...kept } = head
  return {
    ...kept,
    summary: { bytes: row.summary, hash: summary.text },
    tally: { bytes: row.tally, hash: tally.text },
    ...{ version, stateHash: row.stateHash, events: seal.events + 1, history: row.history },
    rubricTexts: rubricTexts(db, kept.rubrics),
    seal: sealCode(seal.seal),
  }
}

/** Whether the seal's event is the last of so many: nothing was written after it, so that it is in force. */
const isLast = (db: Db, events: number, history: Uint8Array): boolean =>
  packedCount(history) === events && db.prepare('SELECT count(*) FROM event').pluck().get() === events
