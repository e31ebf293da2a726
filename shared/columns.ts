import { type Assessment, deriveFor, type SubjectAssessment, sheetOfRecord } from './assessment'
import { type CasePhase, SCORED_PHASES } from './case/phase'
import type { Photo } from './case/photo'
import type { Sheet, Signature } from './case/sheet'
import { TOWNSHIP } from './case/subject'
import { type ComparedPhases, type Comparison, compareSheets, type ScoredSheet } from './comparison'
import type { Points } from './points'
import { type CriterionScore, scoreSheet } from './sheet-score'
import { PHASE_SHORT } from './text.zh'

/** How many columns stand side by side at once. */
export const COLUMNS_MAX = 4

/** One sheet of a subject beside the baseline: a phase, and of 帮扶 and 核实 one of its rounds. */
export interface Column {
  /** The phase for its latest round and `verification-1` for an earlier one, so that a choice means the same for every subject. */
  id: string
  name: string
  phase: Sheet['key']['phase']
  round: number
  /** The compared two are always shown: the gap and the verdict are theirs. */
  role: 'baseline' | 'compared' | null
  signatures: readonly Signature[]
  /** Over the criteria that both this sheet and the baseline answered, and what lies between them. */
  total: Points
  difference: Points
  sections: readonly { no: string; score: Points; difference: Points }[]
  unanswered: number
}

export interface ColumnCell extends Pick<CriterionScore, 'score' | 'deduction' | 'reason' | 'notApplicable'> {
  /** score − baseline; null where either side has no answer. */
  difference: Points | null
}

export type CriterionPhoto = Pick<Photo, 'hash' | 'phase' | 'round' | 'criterion' | 'takenAt'>

export interface ColumnRow {
  id: string
  points: Points
  /** The gap of the compared two. */
  gap: Points | null
  /** One for each column, in their order. */
  cells: readonly ColumnCell[]
  /** What was photographed for this criterion, in every shown phase and round. */
  photos: readonly CriterionPhoto[]
}

export interface SideBySide {
  columns: readonly Column[]
  rows: readonly ColumnRow[]
}

/** Lays every sheet of record of a compared subject side by side, earlier rounds too, each against the baseline. */
export function sideBySide(
  assessment: Assessment,
  subject: SubjectAssessment,
  comparison: Comparison,
): SideBySide {
  const { record, phases } = assessment
  const baseline = subject.sheets[phases.baseline]!
  const own = record.sheets.filter(({ key, answers }) => key.subject === subject.id && answers.size > 0)
  const beside = sheetsOfRecord(own)
    .map((sheet) => scoredBy(assessment, subject, sheet))
    .map((sheet) => ({ sheet, against: compareSheets(subject.rubric, baseline, sheet) }))
  const columns = beside.map(({ sheet, against }) => columnOf(sheet, against, own, phases))
  const photos = Map.groupBy(photosOf(assessment, subject, columns), ({ criterion }) => criterion)
  const rows = comparison.pairs.map(({ id, points, gap }, index) => ({
    id,
    points,
    gap,
    cells: beside.map(({ against }) => cellOf(against, index)),
    photos: photos.get(id) ?? [],
  }))
  return { columns, rows }
}

/** The sheet of record of each phase and round, in the order in which they are filled; what several scorers left undecided is none. */
function sheetsOfRecord(own: readonly Sheet[]): Sheet[] {
  const groups = [...Map.groupBy(own, ({ key }) => `${key.phase} ${key.round}`).values()]
  return groups
    .flatMap((sheets) => sheetOfRecord(sheets) ?? [])
    .sort(
      ({ key: a }, { key: b }) =>
        SCORED_PHASES.indexOf(a.phase) - SCORED_PHASES.indexOf(b.phase) || a.round - b.round,
    )
}

function scoredBy(assessment: Assessment, { id, rubric }: SubjectAssessment, sheet: Sheet): ScoredSheet {
  const { key, answers, signatures } = sheet
  const { record, enterprises } = assessment
  const derived = id === TOWNSHIP ? deriveFor(key.phase, record, rubric, enterprises) : undefined
  return { key, signatures, score: scoreSheet(rubric, answers, derived) }
}

function columnOf(
  { key, score, signatures }: ScoredSheet,
  { total, sections }: Comparison,
  own: readonly Sheet[],
  phases: ComparedPhases,
): Column {
  const { phase, round } = key
  const rounds = own.filter((sheet) => sheet.key.phase === phase).map((sheet) => sheet.key.round)
  const latest = Math.max(...rounds)
  const isLatest = round === latest
  const role = phase === phases.against ? 'compared' : phase === phases.baseline ? 'baseline' : null
  return {
    id: isLatest ? phase : `${phase}-${round}`,
    name: latest > 1 ? `${PHASE_SHORT[phase]} 第${round}轮` : PHASE_SHORT[phase],
    phase,
    round,
    role: isLatest ? role : null,
    signatures,
    total: total.compared,
    difference: total.gap,
    sections: sections.map(({ no, compared, gap }) => ({ no, score: compared, difference: gap })),
    unanswered: score.unanswered,
  }
}

function cellOf({ pairs }: Comparison, index: number): ColumnCell {
  const { compared, gap } = pairs[index]!
  const { score, deduction, reason, notApplicable } = compared
  return { score, deduction, reason, notApplicable, difference: gap }
}

function photosOf(
  { record }: Assessment,
  { id }: SubjectAssessment,
  columns: readonly Column[],
): CriterionPhoto[] {
  return record.photos
    .filter(
      ({ subject, phase, round }) =>
        subject === id && columns.some((column) => column.phase === phase && column.round === round),
    )
    .map(({ hash, phase, round, criterion, takenAt }) => ({ hash, phase, round, criterion, takenAt }))
}

/** Where the case has come to 复核, its column is among those that stand from the start. */
const RECHECKED: readonly CasePhase[] = ['recheck', 'wrapUp', 'closed']

/**
 * The columns to show, four at most: the compared two always, beside them those that were chosen, or from the start
 * 自评, 帮扶 and 核实 in their latest round, and in 复核 also that.
 */
export function shownColumns(
  columns: readonly Column[],
  chosen: readonly string[] | null,
  phase: CasePhase,
): Column[] {
  const standing = SCORED_PHASES.filter((each) => each !== 'recheck' || RECHECKED.includes(phase))
  const wanted = new Set<string>(chosen ?? standing)
  const others = columns.filter(({ role, id }) => role === null && wanted.has(id))
  const compared = columns.filter(({ role }) => role !== null)
  const kept = new Set([...compared, ...others.slice(0, COLUMNS_MAX - compared.length)])
  return columns.filter((column) => kept.has(column))
}

/** Whether any of the shown columns differs from the baseline in this row; the gap is one of these differences. */
export const differsIn = (
  { cells }: ColumnRow,
  columns: readonly Column[],
  shown: readonly Column[],
): boolean => columns.some((column, index) => shown.includes(column) && (cells[index]!.difference ?? 0) !== 0)
