import { chainsOf } from '@shared/chains'
import type { Extent } from '@shared/city/standing'
import { versionVector } from '@shared/version-vector'
import { type KeptTown, keptTown } from '../store/kept-town'
import { packHistory } from '../store/packed-history'
import { readRubricText } from '../store/rubrics'
import type { Db } from '../store/schema'
import { entriesOf } from '../store/summarise'
import { summaryFindings } from '../store/summary-proof'
import { verifyRecords } from '../store/verify'
import { TownTrouble } from './town-bytes'

/** A town as it was read of a case file. */
export interface TownRead extends Extent, KeptTown {
  events: number
  /** The hashes of its events, packed. */
  history: Uint8Array
  rubricTexts: Record<'enterprise' | 'township', string>
  /** The code of the seal whose stored summary was taken; null where the records were counted. */
  seal: string | null
}

/** Verifies the whole file and counts what the city keeps of it, once; throws TownTrouble and CaseProblem `damaged`. */
export function wholeTown(db: Db): TownRead {
  const { past, course, state } = verified(db)
  const kept = keptTown(db, state, course)
  if (!kept) throw new TownTrouble('blind')
  refuseDamaged(summaryFindings(db, { ...past, kept: () => kept }))
  return { ...kept, ...past, rubricTexts: rubricTexts(db, kept.rubrics), seal: null }
}

function refuseDamaged([finding]: readonly string[]): void {
  if (finding !== undefined) throw new TownTrouble({ kind: 'damaged', why: finding })
}

/** The texts of a town's forms; throws CaseProblem `damaged` where one is gone or changed. */
export const rubricTexts = (db: Db, { enterprise, township }: KeptTown['rubrics']) => ({
  enterprise: readRubricText(db, enterprise),
  township: readRubricText(db, township),
})

/** What sound records say and how far its history goes; the history itself is let go of before anything is worked out. */
function verified(db: Db) {
  const { findings, stateHash, history, state, late } = verifyRecords(db)
  refuseDamaged(findings)
  const past = {
    stateHash,
    events: history.length,
    // Of a sound history the ends alone make the version vector.
    version: versionVector(chainsOf(history).ends()),
    history: packHistory(history),
  }
  return { past, course: { entered: entriesOf(history), late }, state }
}
