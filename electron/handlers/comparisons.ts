import type { SubjectAssessment } from '@shared/assessment'
import { changedAfterReveal } from '@shared/blind'
import type { Conflict } from '@shared/case'
import type { SheetKey } from '@shared/case/sheet'
import { sideBySide } from '@shared/columns'
import type { ComparedPhases } from '@shared/comparison'
import { sheetEntity } from '@shared/entity'
import {
  acceptanceOf,
  changedSince,
  reasonAgainstAcceptance,
  reasonAgainstDecision,
  reasonAgainstOrder,
  verifiedRound,
} from '@shared/gates/comparison'
import { isReturned } from '@shared/gates/later'
import { orderCauses } from '@shared/order-causes'
import { CaseProblem } from '@shared/outcome'
import type { ComparisonRow, ComparisonStanding, ComparisonView } from '@shared/replies/comparison'
import { PHASE_SHORT } from '@shared/text.zh'
import type { CaseSession } from '../session'
import { orderView } from './action'
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
  const assessment = session.assessment(phases)
  const { comparison, flags, verdict, verdictAtDraw } = found
  return {
    subject: headOf(found),
    comparison,
    flags,
    verdict,
    verdictAtDraw,
    tolerance: assessment.tolerance,
    changedAfterReveal: changedIn(session, comparison.comparedKey),
    contested: contestedIn(assessment.record.conflicts, [comparison.baselineKey, comparison.comparedKey]),
    ...sideBySide(assessment, found, comparison),
    notes: assessment.record.comparisonNotes.filter((each) => each.subject === subject),
    standing: standingOf(session, subject),
  }
}

/** By 自评 and 核实, whichever phases are compared. */
function standingOf(session: CaseSession, id: string): ComparisonStanding {
  const assessment = session.assessment()
  const subject = findSubject(session, id)
  const { record } = assessment
  const verified = verifiedRound(subject)
  const acceptance = acceptanceOf(assessment, subject)
  const decision = record.decisions.find((each) => each.subject === id && each.round >= verified) ?? null
  const order = record.orders.findLast((each) => each.subject === id)
  return {
    phase: record.phase,
    round: subject.round,
    verified,
    verdict: subject.verdict,
    causes: orderCauses(isReturned(assessment, subject) ? decision : null, causesIn(subject)),
    acceptance: acceptance && { ...acceptance, changed: changedSince(assessment, subject, acceptance) },
    order: order ? orderView(order, assessment, session.today()) : null,
    decision,
    against: {
      accept: reasonAgainstAcceptance(assessment, subject),
      order: reasonAgainstOrder(assessment, subject),
      decide: reasonAgainstDecision(assessment, subject),
    },
  }
}

const causesIn = ({ flags }: SubjectAssessment) =>
  flags.filter(({ severity }) => severity !== 'hint').map(({ message }) => message)

function changedIn({ record }: CaseSession, key: SheetKey): string[] {
  const sheet = record.sheets.find((each) => sheetEntity(each.key) === sheetEntity(key))
  return sheet ? changedAfterReveal(record, sheet) : []
}

/** What two laptops contradict each other about on these sheets. */
const contestedIn = (conflicts: readonly Conflict[], keys: readonly SheetKey[]) =>
  keys.flatMap((key) =>
    conflicts
      .filter(({ entity }) => entity === sheetEntity(key))
      .map(({ item }) => ({ phase: key.phase, criterion: item })),
  )
