import { basename, join } from 'node:path'
import type { Assessment } from '@shared/assessment'
import type { ReportEdit } from '@shared/case/report-edit'
import type { ReportChoice, ReportFormat, ReportKind } from '@shared/contract/papers'
import { CASE_ENTITY } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import type { ReportFile, ReportPreview } from '@shared/replies/papers'
import type { ReportModel, TracedReport } from '@shared/report'
import { benchmarkList } from '@shared/report/benchmark-list'
import { comparisonBook } from '@shared/report/comparison-book'
import { drawCertificate } from '@shared/report/draw-certificate'
import { type EditedReport, editedReport } from '@shared/report/edits'
import { markedReport } from '@shared/report/marked'
import { orderNotices } from '@shared/report/order-notice'
import { peopleList } from '@shared/report/people-list'
import { plainReport } from '@shared/report/plain'
import { scoreBook } from '@shared/report/score-book'
import { selfAssessmentReport } from '@shared/report/self-assessment-report'
import { townshipReport } from '@shared/report/township-report'
import { type WordMarks, wordMarks } from '@shared/report/word-marks'
import type { Desk } from '../desk'
import { safeName } from '../library'
import { shortDigest } from '../read-back/short-digest'
import type { Typesetter } from '../report/typesetter'
import { writeReportFiles } from '../report-files'
import type { CaseSession } from '../session'
import { sha256 } from '../store/hash'
import type { Work } from '../work'
import { checkNothingHidden } from './blind'
import { findSubject } from './subjects'

type Builder = (assessment: Assessment, date: string, choice: ReportChoice) => TracedReport

const BUILDERS: Record<ReportKind, Builder> = {
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

/** A report of the case as it stands, as the program words it, bearing today's date; refused while blind verification hides what it would print. */
export function generatedReport(session: CaseSession, choice: ReportChoice): TracedReport {
  if (choice.subject !== null) findSubject(session, choice.subject)
  if (showsScores(choice)) checkNothingHidden(session)
  return BUILDERS[choice.kind](session.assessment(), session.today(), choice)
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
  const generated = BUILDERS[kind](assessment, session.today(), choice)
  const { reportEdits } = assessment.record
  return {
    generated,
    printed: plainReport(editedReport(generated, kind, assessment.record).report),
    rewritten: reportEdits.filter(({ report }) => report === kind),
  }
}

/** The same with the paragraphs that the panel rewrote; a part of the whole document knows of its own only. */
export function reportAsEdited(session: CaseSession, choice: ReportChoice): EditedReport {
  const generated = generatedReport(session, choice)
  const edited = editedReport(generated, choice.kind, session.assessment().record)
  if (choice.subject === null) return edited
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

export interface ExportRequest {
  kind: ReportKind
  /** Whose document it is; of the whole case where none is named. */
  subject?: string | null
  actor: string
  model: ReportModel
  folder: string
  formats: readonly ReportFormat[]
  fonts: string
  typeset: Typesetter
  work: Work
}

const FORMAT_NAMES: Record<ReportFormat, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }

/** Writes a report in the formats asked for, after the whole file was verified: all files or none. Throws CaseProblem `damaged`, `cancelled`, `disk-full` and `not-writable`. */
export async function exportReport(session: CaseSession, request: ExportRequest): Promise<ReportFile[]> {
  const { ok, findings } = session.verify()
  if (!ok)
    throw new CaseProblem('damaged', `案卷没有通过校验（${findings[0]}），没有生成报告。请改用备份的案卷。`)
  const made = await typesetAll(request, marksOf(session, request))
  request.work.check()
  const toWrite = made.map(({ format, bytes }) => ({
    path: join(request.folder, `${safeName(request.model.fileName)}.${format}`),
    bytes,
  }))
  writeReportFiles(toWrite)
  const files = toWrite.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
  if (request.kind === 'township') recordIssue(session, request.actor, files)
  return files
}

/** By what a Word file of this report can be read back. */
function marksOf(session: CaseSession, { kind, subject = null, model }: ExportRequest): WordMarks {
  const { caseId } = session.record.identity
  return wordMarks(model, { caseId, kind, subject, asOf: session.latestHlc() }, shortDigest)
}

async function typesetAll({ model, formats, fonts, typeset, work }: ExportRequest, marks: WordMarks) {
  const made: { format: ReportFormat; bytes: Uint8Array }[] = []
  for (const format of formats) {
    work.step(`生成${FORMAT_NAMES[format]}：${model.title}`, made.length, formats.length)
    made.push({ format, bytes: await typeset({ model, marks, format, fonts }, work.signal) })
  }
  return made
}

/** That a report was written belongs to the history; a case open for reading only keeps none. */
function recordIssue(session: CaseSession, actor: string, files: readonly ReportFile[]): void {
  if (session.readOnly) return
  const body = {
    at: session.now(),
    files: files.map(({ path, sha256: hash }) => ({ name: basename(path), sha256: hash })),
  }
  session.write(actor, [{ kind: 'report-issued', entity: CASE_ENTITY, item: 'report', body }])
}

/** A report as the window shows it, and what of it was rewritten. */
export function previewReport({ session }: Desk, choice: ReportChoice): ReportPreview {
  const { report, ...rewritten } = reportAsEdited(session, choice)
  return { report: markedReport(report), ...rewritten }
}

/** Writes a report into a folder that the panel chooses; null where they cancel. */
export async function exportChosen(
  desk: Desk,
  { formats, ...choice }: ReportChoice & { formats: readonly ReportFormat[] },
): Promise<{ files: ReportFile[] } | null> {
  const folder = await desk.tools.dialogs.chooseFolder()
  if (folder === null) return null
  const files = await exportInto(desk, folder, choice, formats)
  desk.reportFolder = files[0]?.path ?? folder
  return { files }
}

/** Writes a report as PDF into the home folder and opens it in the system's own program, to be printed there; throws CaseProblem `no-pdf-program`. */
export async function printReport(desk: Desk, choice: ReportChoice): Promise<{ file: string }> {
  const [file] = await exportInto(desk, join(desk.tools.home, 'print'), choice, ['pdf'])
  const { path } = file!
  if (await desk.tools.dialogs.openFile(path)) return { file: basename(path) }
  desk.reportFolder = path
  throw new CaseProblem(
    'no-pdf-program',
    '这台电脑没有能打开 PDF 的程序，没有打印。请改用“导出”，把文件拷到能打印的电脑上。',
  )
}

function exportInto(desk: Desk, folder: string, choice: ReportChoice, formats: readonly ReportFormat[]) {
  const { session, actor, tools } = desk
  const fonts = join(tools.resources, 'fonts')
  const { kind, subject } = choice
  const request = { kind, subject, actor, folder, formats, typeset: tools.typeset, fonts }
  return desk.working((work) =>
    exportReport(session, { ...request, model: buildReport(session, choice), work }),
  )
}

export function showReportFolder(desk: Desk): null {
  if (desk.reportFolder) desk.tools.dialogs.showFolder(desk.reportFolder)
  return null
}
