import { SCORED_PHASES, type ScoredPhase } from '../case/phase'
import type { Points } from '../points'
import type { FirstVerification, SheetSummary, SubjectSummary } from './town-summary'

const isComplete = ({ unanswered }: SheetSummary) => unanswered === 0

/** The total of the sheet of record of a phase; null where it is missing or not complete. */
export const completeTotal = (subject: SubjectSummary | null, phase: ScoredPhase): Points | null =>
  subject?.sheets.find((sheet) => sheet.phase === phase && isComplete(sheet))?.total ?? null

/** The sheet in force: the complete one of the furthest phase. */
export const inForce = ({ sheets }: SubjectSummary): SheetSummary | null =>
  SCORED_PHASES.map((phase) => sheets.find((sheet) => sheet.phase === phase && isComplete(sheet))).findLast(
    (sheet) => sheet !== undefined,
  ) ?? null

/** Verified by choice and not drawn: in no mean and no bound. */
export const isHandPicked = ({ isAdded, isDrawn }: SubjectSummary): boolean => isAdded && !isDrawn

/** The first 核实 of those drawn, where both sheets are complete. */
export const drawnFirsts = (subjects: readonly SubjectSummary[]): FirstVerification[] =>
  subjects.flatMap(({ isDrawn, first }) => (isDrawn && first ? [first] : []))
