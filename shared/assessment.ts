import type { CaseRecord, Enterprise, Phase, Sheet } from './case'
import { PANEL, SCORED_PHASES, TOWNSHIP } from './case'
import { type ComparedPhases, type Comparison, compareSheets, type ScoredSheet } from './comparison'
import { raiseFlags, type Verdict, verdictOf } from './flags'
import type { Flag } from './flags/flag'
import type { Rubric, Rubrics } from './rubric'
import { scoreSheet } from './sheet-score'
import { DEFAULT_TOLERANCE, type Tolerance } from './tolerance'

export interface SubjectAssessment {
  id: string
  name: string
  /** null for the township. */
  enterprise: Enterprise | null
  rubric: Rubric
  /** The sheet of record of each phase, its latest round; null where none was begun or nobody's is in force. */
  sheets: Readonly<Record<Phase, ScoredSheet | null>>
  /** Phases in which several scorers' sheets stand side by side and none is the panel's. */
  undecided: readonly Phase[]
  comparison: Comparison | null
  flags: readonly Flag[]
  /** null while there is nothing to compare. */
  verdict: Verdict | null
}

/** The one result that the window, the command line and every report read. */
export interface Assessment {
  record: CaseRecord
  rubrics: Rubrics
  phases: ComparedPhases
  tolerance: Tolerance
  township: SubjectAssessment
  enterprises: readonly SubjectAssessment[]
  /** The township first, then the enterprises. */
  subjects: readonly SubjectAssessment[]
}

export const DEFAULT_PHASES: ComparedPhases = { baseline: 'selfAssessment', against: 'verification' }

/** Scores every sheet, compares the two phases subject by subject and raises the flags. */
export function assess(
  record: CaseRecord,
  rubrics: Rubrics,
  phases: ComparedPhases = DEFAULT_PHASES,
): Assessment {
  const tolerance = DEFAULT_TOLERANCE
  const bySubject = Map.groupBy(record.sheets, (sheet) => sheet.key.subject)
  const assessOne = (id: string, name: string, enterprise: Enterprise | null) => {
    const rubric = enterprise ? rubrics.enterprise : rubrics.township
    return assessSubject({ id, name, enterprise, rubric }, bySubject.get(id) ?? [], phases, tolerance)
  }
  const township = assessOne(TOWNSHIP, record.township.town, null)
  const enterprises = record.enterprises.map((each) => assessOne(each.id, each.name, each))
  return { record, rubrics, phases, tolerance, township, enterprises, subjects: [township, ...enterprises] }
}

function assessSubject(
  subject: Pick<SubjectAssessment, 'id' | 'name' | 'enterprise' | 'rubric'>,
  sheets: readonly Sheet[],
  phases: ComparedPhases,
  tolerance: Tolerance,
): SubjectAssessment {
  const { rubric } = subject
  const latest = new Map(SCORED_PHASES.map((phase) => [phase as Phase, latestSheets(sheets, phase)]))
  const scored = (phase: Phase) => {
    const sheet = sheetOfRecord(latest.get(phase) ?? [])
    return sheet && scoredOnce(rubric, sheet)
  }
  const ofRecord = {
    selfAssessment: scored('selfAssessment'),
    assistance: scored('assistance'),
    verification: scored('verification'),
    recheck: scored('recheck'),
    wrapUp: null,
  }
  const baseline = ofRecord[phases.baseline]
  const compared = ofRecord[phases.against]
  const undecided = SCORED_PHASES.filter((phase) => latest.get(phase)!.length > 0 && !ofRecord[phase])
  if (!baseline || !compared)
    return { ...subject, sheets: ofRecord, undecided, comparison: null, flags: [], verdict: null }
  const comparison = compareSheets(rubric, baseline, compared)
  const flags = raiseFlags({ comparison, rubric, tolerance })
  return { ...subject, sheets: ofRecord, undecided, comparison, flags, verdict: verdictOf(flags) }
}

/** The begun sheets of a phase in its latest round. */
function latestSheets(sheets: readonly Sheet[], phase: Phase): readonly Sheet[] {
  const begun = sheets.filter((sheet) => sheet.key.phase === phase && sheet.answers.size > 0)
  const round = Math.max(...begun.map((sheet) => sheet.key.round))
  return begun.filter((sheet) => sheet.key.round === round)
}

/** The sheet that counts: the panel's own, else the only one there is; several scorers' sheets count for nothing yet. */
function sheetOfRecord(sheets: readonly Sheet[]): Sheet | null {
  const panel = sheets.find((sheet) => sheet.key.scorer === PANEL)
  return panel ?? (sheets.length === 1 ? sheets[0]! : null)
}

/** Sheets never change in place, so one that did not change is not scored again. */
const scoredBefore = new WeakMap<Sheet, ScoredSheet>()

function scoredOnce(rubric: Rubric, sheet: Sheet): ScoredSheet {
  const known = scoredBefore.get(sheet)
  if (known) return known
  const scored = { key: sheet.key, score: scoreSheet(rubric, sheet.answers) }
  scoredBefore.set(sheet, scored)
  return scored
}
