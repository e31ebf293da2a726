import type { CaseRecord } from './case'
import type { Phase } from './case/phase'
import { SCORED_PHASES } from './case/phase'
import type { Sheet } from './case/sheet'
import { PANEL } from './case/sheet'
import type { Enterprise } from './case/subject'
import { TOWNSHIP } from './case/subject'
import { type ComparedPhases, type Comparison, compareSheets, type ScoredSheet } from './comparison'
import { currentRound } from './current-round'
import { type Derived, deriveTownship } from './derived'
import { parseEntity } from './entity'
import { raiseFlags, type Verdict, verdictOf } from './flags'
import type { Flag } from './flags/flag'
import type { Rubric, Rubrics } from './rubric'
import { scoreSheet } from './sheet-score'
import { sheetsOfSubject } from './sheets-of-subject'
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
  /** The verdict by the tolerance that stood when the sample was drawn; null where that is the present one. */
  verdictAtDraw: Verdict | null
  /** The round that a new sheet of 帮扶 or 核实 belongs to: one more with every 重新帮扶. */
  round: number
}

/** The one result that the window, the command line and every report read. */
export interface Assessment {
  record: CaseRecord
  rubrics: Rubrics
  phases: ComparedPhases
  tolerance: Tolerance
  /** The tolerance that stood at the last draw, where it is not the present one: both results are printed. */
  toleranceAtDraw: Tolerance | null
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
  const tolerance = record.declaredTolerance ?? DEFAULT_TOLERANCE
  const drawn = record.draws.at(-1)?.tolerance ?? null
  const toleranceAtDraw = drawn && !sameTolerance(drawn, tolerance) ? drawn : null
  const rules = { phases, tolerance, toleranceAtDraw }
  const assessOne = (id: string, name: string, enterprise: Enterprise | null, derive: Derive) => {
    const rubric = enterprise ? rubrics.enterprise : rubrics.township
    const round = currentRound(record, id, 'verification')
    const sheets = sheetsOfSubject(record.sheets, id)
    return assessSubject({ id, name, enterprise, rubric, round }, sheets, rules, derive)
  }
  const enterprises = record.enterprises.map((each) => assessOne(each.id, each.name, each, NOTHING))
  const derive = (phase: Phase) => deriveFor(phase, record, rubrics.township, enterprises)
  const township = assessOne(TOWNSHIP, record.township.town, null, derive)
  return {
    record,
    rubrics,
    phases,
    tolerance,
    toleranceAtDraw,
    township,
    enterprises,
    subjects: [township, ...enterprises],
  }
}

/** What the enterprises say of the criteria of the town's sheet of a phase. */
type Derive = (phase: Phase) => ReadonlyMap<string, Derived>

const NOTHING_DERIVED: ReadonlyMap<string, Derived> = new Map()
const NOTHING: Derive = () => NOTHING_DERIVED

/** The township's criteria that the facts and the enterprises' sheets of the same phase decide. */
export function deriveFor(
  phase: Phase,
  record: CaseRecord,
  form: Rubric,
  enterprises: readonly SubjectAssessment[],
): ReadonlyMap<string, Derived> {
  const sources = enterprises.map((each) => ({
    enterprise: each.enterprise!,
    score: each.sheets[phase]?.score ?? null,
  }))
  const derived = deriveTownship(form, { township: record.township, enterprises: sources })
  return new Map([...derived].filter(([criterion]) => !isContestedOnTown(record, phase, criterion)))
}

/** What two laptops disagree about is nobody's answer, and not the enterprises' either. */
const isContestedOnTown = ({ conflicts }: CaseRecord, phase: Phase, criterion: string): boolean =>
  conflicts.some(({ entity, item }) => {
    const at = item === criterion && parseEntity(entity)
    return at && at.kind === 'sheet' && at.key.subject === TOWNSHIP && at.key.phase === phase
  })

const sameTolerance = (a: Tolerance, b: Tolerance) =>
  a.total === b.total &&
  a.sectionShare === b.sectionShare &&
  a.fullToZero === b.fullToZero &&
  a.severity === b.severity

function assessSubject(
  subject: Pick<SubjectAssessment, 'id' | 'name' | 'enterprise' | 'rubric' | 'round'>,
  sheets: readonly Sheet[],
  rules: Pick<Assessment, 'phases' | 'tolerance' | 'toleranceAtDraw'>,
  derive: Derive,
): SubjectAssessment {
  const { rubric } = subject
  const latest = new Map(SCORED_PHASES.map((phase) => [phase as Phase, latestSheets(sheets, phase)]))
  const scored = (phase: Phase) => {
    const sheet = sheetOfRecord(latest.get(phase) ?? [])
    return sheet && scoredOnce(rubric, sheet, derive(phase))
  }
  const ofRecord = {
    selfAssessment: scored('selfAssessment'),
    assistance: scored('assistance'),
    verification: scored('verification'),
    recheck: scored('recheck'),
    wrapUp: null,
  }
  const undecided = SCORED_PHASES.filter((phase) => latest.get(phase)!.length > 0 && !ofRecord[phase])
  const found = { ...subject, sheets: ofRecord, undecided }
  const baseline = ofRecord[rules.phases.baseline]
  const compared = ofRecord[rules.phases.against]
  if (!baseline || !compared)
    return { ...found, comparison: null, flags: [], verdict: null, verdictAtDraw: null }
  const { comparison, flags } = comparedOnce(rubric, baseline, compared, rules.tolerance)
  const drawn = rules.toleranceAtDraw
  const verdictAtDraw = drawn && verdictOf(raiseFlags({ comparison, rubric, tolerance: drawn }))
  return { ...found, comparison, flags, verdict: verdictOf(flags), verdictAtDraw }
}

/** Two sheets side by side, with what the rules say of them. */
export interface Compared {
  comparison: Comparison
  flags: readonly Flag[]
}

/** Scored sheets never change in place, so a pair that did not change is not compared again. */
const comparedBefore = new WeakMap<ScoredSheet, Compared & { baseline: ScoredSheet; tolerance: Tolerance }>()

/** Compares two sheets of a subject and raises the flags by a tolerance. */
export function comparedOnce(
  rubric: Rubric,
  baseline: ScoredSheet,
  compared: ScoredSheet,
  tolerance: Tolerance,
): Compared {
  const known = comparedBefore.get(compared)
  if (known?.baseline === baseline && sameTolerance(known.tolerance, tolerance)) return known
  const comparison = compareSheets(rubric, baseline, compared)
  const made = { comparison, flags: raiseFlags({ comparison, rubric, tolerance }), baseline, tolerance }
  comparedBefore.set(compared, made)
  return made
}

/** The sheet of record of each round of a phase, the first round first; a round that is nobody's yet has none. */
export function scoredRounds(rubric: Rubric, sheets: readonly Sheet[], phase: Phase): ScoredSheet[] {
  const begun = sheets.filter((sheet) => sheet.key.phase === phase && sheet.answers.size > 0)
  return [...Map.groupBy(begun, (sheet) => sheet.key.round)]
    .sort(([one], [other]) => one - other)
    .flatMap(([, ofRound]) => sheetOfRecord(ofRound) ?? [])
    .map((sheet) => scoredOnce(rubric, sheet))
}

/** The begun sheets of a phase in its latest round. */
function latestSheets(sheets: readonly Sheet[], phase: Phase): readonly Sheet[] {
  const begun = sheets.filter((sheet) => sheet.key.phase === phase && sheet.answers.size > 0)
  const round = Math.max(...begun.map((sheet) => sheet.key.round))
  return begun.filter((sheet) => sheet.key.round === round)
}

/** The sheet that counts: the panel's own, else the only one there is; several scorers' sheets count for nothing yet. */
export function sheetOfRecord(sheets: readonly Sheet[]): Sheet | null {
  const panel = sheets.find((sheet) => sheet.key.scorer === PANEL)
  return panel ?? (sheets.length === 1 ? sheets[0]! : null)
}

/** Sheets never change in place, so one that did not change and derives nothing is not scored again. */
const scoredBefore = new WeakMap<Sheet, ScoredSheet>()

/** A sheet with its score. */
export function scoredOnce(
  rubric: Rubric,
  sheet: Sheet,
  derived: ReadonlyMap<string, Derived> = NOTHING_DERIVED,
): ScoredSheet {
  const { key, signatures } = sheet
  if (derived.size > 0) return { key, signatures, score: scoreSheet(rubric, sheet.answers, derived) }
  const known = scoredBefore.get(sheet)
  if (known) return known
  const scored = { key, signatures, score: scoreSheet(rubric, sheet.answers) }
  scoredBefore.set(sheet, scored)
  return scored
}
