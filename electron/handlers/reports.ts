import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Assessment } from '@shared/assessment'
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
import { withSeals } from '@shared/report/seal-blocks'
import { selfAssessmentReport } from '@shared/report/self-assessment-report'
import { townshipReport } from '@shared/report/township-report'
import { writeFileAtomic } from '../atomic-file'
import type { Desk } from '../desk'
import { safeName } from '../library'
import type { Typesetter } from '../report/typesetter'
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

/** Documents that are signed by hand, with the code of the seal on them. */
const SIGNED: readonly ReportKind[] = ['township', 'sheets']

/** The same with the paragraphs that the panel rewrote, and what the seals of the case say. */
function reportAsEdited(session: CaseSession, choice: ReportChoice): EditedReport {
  const { record } = session.assessment()
  const edited = editedReport(generatedReport(session, choice), choice.kind, record)
  if (choice.isBlank) return edited
  return { ...edited, report: withSeals(edited.report, record, SIGNED.includes(choice.kind)) }
}

/** A report as it is printed, with the source of each figure. */
export const tracedReport = (session: CaseSession, choice: ReportChoice): TracedReport =>
  reportAsEdited(session, choice).report

/** The same as it is written: bare words. */
export const buildReport = (session: CaseSession, choice: ReportChoice): ReportModel =>
  plainReport(tracedReport(session, choice))

export interface ExportRequest {
  kind: ReportKind
  actor: string
  model: ReportModel
  folder: string
  formats: readonly ReportFormat[]
  fonts: string
  typeset: Typesetter
  work: Work
}

const FORMAT_NAMES: Record<ReportFormat, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }

/** Writes a report in the formats asked for, after the whole file was verified: all files or, where it is called off, none. Throws CaseProblem `damaged` and `cancelled`. */
export async function exportReport(session: CaseSession, request: ExportRequest): Promise<ReportFile[]> {
  const { ok, findings } = session.verify()
  if (!ok)
    throw new CaseProblem('damaged', `案卷没有通过校验（${findings[0]}），没有生成报告。请改用备份的案卷。`)
  const made = await typesetAll(request)
  request.work.check()
  const files = made.map(({ format, bytes }) => {
    const path = join(request.folder, `${safeName(request.model.fileName)}.${format}`)
    writeReport(path, bytes)
    return { path, bytes: bytes.length, sha256: sha256(bytes) }
  })
  if (request.kind === 'township') recordIssue(session, request.actor, files)
  return files
}

async function typesetAll({ model, formats, fonts, typeset, work }: ExportRequest) {
  const made: { format: ReportFormat; bytes: Uint8Array }[] = []
  for (const format of formats) {
    work.step(`生成${FORMAT_NAMES[format]}：${model.title}`, made.length, formats.length)
    made.push({ format, bytes: await typeset({ model, format, fonts }, work.signal) })
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

function writeReport(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileAtomic(path, bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOSPC')
      throw new CaseProblem('disk-full', `磁盘已满，${path} 没有写成。请清理磁盘后再导出。`)
    if (['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'EEXIST', 'ENOTDIR'].includes(code))
      throw new CaseProblem(
        'not-writable',
        `${path} 写不进去。若它正在 Word 或 WPS 里打开，请先关闭，再导出一次。`,
      )
    throw error
  }
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
  const request = { kind: choice.kind, actor, folder, formats, typeset: tools.typeset, fonts }
  return desk.working((work) =>
    exportReport(session, { ...request, model: buildReport(session, choice), work }),
  )
}

export function showReportFolder(desk: Desk): null {
  if (desk.reportFolder) desk.tools.dialogs.showFolder(desk.reportFolder)
  return null
}
