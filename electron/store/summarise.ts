import { assess } from '@shared/assessment'
import type { CaseRecord } from '@shared/case'
import { summariseTown } from '@shared/consolidation/summarise-town'
import { tallyTown } from '@shared/consolidation/tally-town'
import type { PhaseEntry, TownSummary } from '@shared/consolidation/town-summary'
import type { TownTally } from '@shared/consolidation/town-tally'
import { type CaseEvent, eventBodies } from '@shared/events'
import { eventsOfKind } from '@shared/events-of-kind'
import { sha256 } from './hash'
import { readRubric } from './rubrics'
import type { Db } from './schema'
import { keepSpecimen } from './specimens'

/** What the city keeps of a case file whose history was verified, and the sums of it; throws CaseProblem `damaged`. */
export function summariseCase(
  db: Db,
  { entered, record }: { entered: readonly PhaseEntry[]; record: CaseRecord },
): { summary: TownSummary; tally: TownTally } {
  const { enterprise, township } = record.identity.rubrics
  const rubrics = { enterprise: readRubric(db, enterprise), township: readRubric(db, township) }
  const assessment = assess(record, rubrics)
  const summary = summariseTown(assessment, entered)
  keepSpecimen('sheet', record.sheets.at(-1))
  keepSpecimen('assessed', assessment.subjects.at(-1))
  keepSpecimen('summarised', summary.subjects.at(-1))
  return { summary, tally: tallyTown(summary, rubrics, sha256) }
}

/** The entries into phases that a history holds. */
export const entriesOf = (history: readonly CaseEvent[]): PhaseEntry[] =>
  eventsOfKind(history, 'phase-entered').map(({ body }) =>
    eventBodies['phase-entered'].parse(JSON.parse(body)),
  )
