import type { ScoredPhase } from '@shared/case/phase'
import { TOWNSHIP } from '@shared/case/subject'
import { formKeys } from '@shared/consolidation/criterion-keys'
import { inForce } from '@shared/consolidation/subject-sheets'
import type { Mark, SheetSummary, SubjectSummary, TownSummary } from '@shared/consolidation/town-summary'
import type { Points } from '@shared/points'
import type { FormName } from '@shared/report/source'
import type { Rubrics } from '@shared/rubric'
import { sha256 } from '../../store/hash'

/** One criterion on one sheet of record. */
export interface ScoreRow {
  caseId: string
  form: FormName
  subject: string
  phase: ScoredPhase
  round: number
  key: string
  criterion: string
  points: Points
  /** null where it is not answered. */
  deduction: Points | null
  reason: string | null
  isNotApplicable: boolean
  /** Whether the sheet is the complete one of the furthest phase. */
  isInForce: boolean
}

/** A row for each criterion of each sheet of record of a town, by its own forms; full points are written out. */
export function scoreRows({ caseId, subjects }: TownSummary, rubrics: Rubrics): ScoreRow[] {
  const keys = {
    enterprise: formKeys(rubrics.enterprise, sha256).criteria,
    township: formKeys(rubrics.township, sha256).criteria,
  }
  const rowsOf = (subject: SubjectSummary, sheet: SheetSummary): ScoreRow[] => {
    const form = subject.id === TOWNSHIP ? 'township' : 'enterprise'
    const marks = new Map(sheet.marks.map((mark) => [mark.criterion, mark]))
    const { phase, round } = sheet
    const isInForce = inForce(subject) === sheet
    return rubrics[form].criteria.map(({ id, points }) => ({
      ...{ caseId, form, subject: subject.id, phase, round, key: keys[form].get(id)!, criterion: id, points },
      ...answerOf(marks.get(id)),
      isInForce,
    }))
  }
  return subjects.flatMap((subject) => subject.sheets.flatMap((sheet) => rowsOf(subject, sheet)))
}

function answerOf(mark: Mark | undefined): Pick<ScoreRow, 'deduction' | 'reason' | 'isNotApplicable'> {
  switch (mark?.kind) {
    case undefined:
      return { deduction: 0, reason: null, isNotApplicable: false }
    case 'unanswered':
      return { deduction: null, reason: null, isNotApplicable: false }
    case 'notApplicable':
      return { deduction: 0, reason: mark.reason, isNotApplicable: true }
    case 'deducted':
      return { deduction: mark.deduction, reason: mark.reason, isNotApplicable: false }
  }
}
