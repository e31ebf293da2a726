import type { Assessment } from '@shared/assessment'
import type { ReportEdit } from '@shared/case/report-edit'
import type { CaseReportKind, ReportChoice, ReportKind } from '@shared/contract/papers'
import { CaseProblem } from '@shared/outcome'
import type { ReportModel, TracedReport } from '@shared/report'
import { benchmarkList } from '@shared/report/benchmark-list'
import { comparisonBook } from '@shared/report/comparison-book'
import { drawCertificate } from '@shared/report/draw-certificate'
import { type EditedReport, editedReport } from '@shared/report/edits'
import { orderNotices } from '@shared/report/order-notice'
import { peopleList } from '@shared/report/people-list'
import { plainReport } from '@shared/report/plain'
import { scoreBook } from '@shared/report/score-book'
import { withSeals } from '@shared/report/seal-blocks'
import { selfAssessmentReport } from '@shared/report/self-assessment-report'
import { townshipReport } from '@shared/report/township-report'
import type { CaseSession } from '../session'
import { checkNothingHidden } from './blind'
import { findSubject } from './subjects'

type Builder = (assessment: Assessment, date: string, choice: ReportChoice) => TracedReport

const BUILDERS: Record<CaseReportKind, Builder> = {
  'self-assessment': selfAssessmentReport,
  township: townshipReport,
  sheets: scoreBook,
  draw: drawCertificate,
  comparison: comparisonBook,
  orders: orderNotices,
  benchmarks: benchmarkList,
  people: peopleList,
}

/** The whole document of a kind. */
export const wholeOf = (kind: ReportKind): ReportChoice => ({
  kind,
  subject: null,
  phase: null,
  isBlank: false,
})

/** Documents without a score in them, which blind verification has nothing to hide from. */
const SCORELESS: readonly ReportKind[] = ['draw', 'benchmarks', 'people']

const showsScores = ({ kind, isBlank }: ReportChoice) =>
  !SCORELESS.includes(kind) && !(kind === 'sheets' && isBlank)

function builderOf(kind: ReportKind): Builder {
  if (kind === 'city') throw new CaseProblem('no-report', '市级报告要在市级汇总里看。请先打开市级汇总。')
  return BUILDERS[kind]
}

/** A report of the case as it stands, as the program words it, bearing today's date; refused while blind verification hides what it would print. */
export function generatedReport(session: CaseSession, choice: ReportChoice): TracedReport {
  if (choice.subject !== null) findSubject(session, choice.subject)
  if (showsScores(choice)) checkNothingHidden(session)
  return builderOf(choice.kind)(session.assessment(), session.today(), choice)
}

/** A report as it was generated and as it was printed, and what of it was rewritten. */
export interface StandingReport {
  generated: TracedReport
  printed: ReportModel
  rewritten: readonly ReportEdit[]
}

/** A report as the case stood at a hybrid time; null before the case was founded. */
export function reportAsOf(session: CaseSession, choice: ReportChoice, hlc: string): StandingReport | null {
  const assessment = session.assessmentAsOf(hlc)
  if (!assessment) return null
  const { kind } = choice
  const generated = builderOf(kind)(assessment, session.today(), choice)
  const { reportEdits } = assessment.record
  return {
    generated,
    printed: plainReport(editedReport(generated, kind, assessment.record).report),
    rewritten: reportEdits.filter(({ report }) => report === kind),
  }
}

/** Documents that are signed by hand, with the code of the seal on them. */
const SIGNED: readonly ReportKind[] = ['township', 'sheets']

/** The same with the paragraphs that the panel rewrote, and what the seals of the case say; a part of the whole document knows of its own paragraphs only. */
export function reportAsEdited(session: CaseSession, choice: ReportChoice): EditedReport {
  const { record } = session.assessment()
  const generated = generatedReport(session, choice)
  const edited = ownEdits(editedReport(generated, choice.kind, record), generated, choice)
  if (choice.isBlank) return edited
  return { ...edited, report: withSeals(edited.report, record, SIGNED.includes(choice.kind)) }
}

function ownEdits(edited: EditedReport, generated: TracedReport, { subject }: ReportChoice): EditedReport {
  if (subject === null) return edited
  const isOwn = (paragraph: string) =>
    generated.blocks.some((block) => block.kind === 'paragraph' && block.id === paragraph)
  return {
    ...edited,
    edits: edited.edits.filter((edit) => isOwn(edit.paragraph)),
    contested: edited.contested.filter(isOwn),
  }
}

/** A report as it is printed, with the source of each figure. */
export const tracedReport = (session: CaseSession, choice: ReportChoice): TracedReport =>
  reportAsEdited(session, choice).report

/** The same as it is written: bare words. */
export const buildReport = (session: CaseSession, choice: ReportChoice): ReportModel =>
  plainReport(tracedReport(session, choice))
