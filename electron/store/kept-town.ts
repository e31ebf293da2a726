import type { CaseState } from '@shared/apply'
import { isAnythingHidden } from '@shared/blind'
import { caseRecordOf } from '@shared/case-record'
import { caseCautions } from '@shared/city/cautions'
import type { PhaseEntry } from '@shared/consolidation/town-summary'
import type { CaseEvent } from '@shared/events'
import { holdsSeals, lateEvents } from '@shared/sealed-history'
import { type Packed, pack } from './packed'
import type { Db } from './schema'
import { entriesOf, summariseCase } from './summarise'

/** What the city keeps of a town. */
export interface KeptTown {
  caseId: string
  town: string
  county: string
  city: string
  rubrics: { enterprise: string; township: string }
  cautions: readonly string[]
  summary: Packed
  tally: Packed
}

/** What goes into a summary of a history besides its state. */
export interface Course {
  entered: readonly PhaseEntry[]
  /** How many events came after the seal of what they change. */
  late: number
}

export const courseOf = (history: readonly CaseEvent[]): Course => ({
  entered: entriesOf(history),
  late: holdsSeals(history) ? lateEvents(history).size : 0,
})

/**
 * What the city keeps of a case whose history was verified; null while a 自评 is hidden from its verifiers, who may have
 * the program of the city too. Throws CaseProblem `damaged`.
 */
export function keptTown(db: Db, state: CaseState, { entered, late }: Course): KeptTown | null {
  const record = caseRecordOf(state)
  if (isAnythingHidden(record)) return null
  const { summary, tally } = summariseCase(db, { entered, record })
  const { caseId, town, county, city, rubrics } = summary
  const cautions = caseCautions(summary, late)
  return {
    ...{ caseId, town, county, city, rubrics, cautions },
    summary: pack(summary),
    tally: pack(tally),
  }
}
