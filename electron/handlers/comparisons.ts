import type { SubjectAssessment } from '@shared/assessment'
import { changedAfterReveal } from '@shared/blind'
import type { SheetKey } from '@shared/case'
import type { ComparedPhases } from '@shared/comparison'
import { sheetEntity } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import type { ComparisonRow, ComparisonView } from '@shared/replies'
import { PHASE_SHORT } from '@shared/text.zh'
import type { CaseSession } from '../session'
import { findSubject, headOf } from './subjects'

/** A subject that has both sheets, so that its comparison and verdict are there. */
export type Compared = SubjectAssessment & {
  comparison: NonNullable<SubjectAssessment['comparison']>
  verdict: NonNullable<SubjectAssessment['verdict']>
}

const isCompared = (subject: SubjectAssessment): subject is Compared =>
  subject.comparison !== null && subject.verdict !== null

/** Every subject that has both sheets, the township first. */
export const comparedSubjects = (session: CaseSession, phases: ComparedPhases): Compared[] =>
  session.assessment(phases).subjects.filter(isCompared)

export const listComparisons = (session: CaseSession, phases: ComparedPhases): ComparisonRow[] =>
  comparedSubjects(session, phases).map((each) => ({
    subject: headOf(each),
    baseline: each.comparison.total.baseline,
    compared: each.comparison.total.compared,
    gap: each.comparison.total.gap,
    verdict: each.verdict,
    flags: each.flags,
    unanswered: each.comparison.pairs.filter((pair) => pair.gap === null).length,
  }))

/** The two sheets of one subject side by side; throws CaseProblem `not-compared` where one of them is missing. */
export function readComparison(
  session: CaseSession,
  { subject, ...phases }: ComparedPhases & { subject: string },
): ComparisonView {
  findSubject(session, subject)
  const found = comparedSubjects(session, phases).find((each) => each.id === subject)
  if (!found) {
    const sides = `${PHASE_SHORT[phases.baseline]}与${PHASE_SHORT[phases.against]}`
    throw new CaseProblem('not-compared', `${sides}还不齐，不能比对。请先完成两边的评分。`)
  }
  const { comparison, flags, verdict, verdictAtDraw } = found
  return {
    subject: headOf(found),
    comparison,
    flags,
    verdict,
    verdictAtDraw,
    tolerance: session.assessment(phases).tolerance,
    changedAfterReveal: changedIn(session, comparison.comparedKey),
  }
}

function changedIn({ record }: CaseSession, key: SheetKey): string[] {
  const sheet = record.sheets.find((each) => sheetEntity(each.key) === sheetEntity(key))
  return sheet ? changedAfterReveal(record, sheet) : []
}
