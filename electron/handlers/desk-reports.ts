import { basename, join } from 'node:path'
import type { ReportChoice, ReportFormat } from '@shared/contract/papers'
import { CaseProblem } from '@shared/outcome'
import type { FigureTrace, ReportFile, ReportPreview } from '@shared/replies/papers'
import { markedReport } from '@shared/report/marked'
import { plainReport } from '@shared/report/plain'
import type { Desk } from '../desk'
import { exportReport } from '../report/export'
import type { ReportSource, Rewriting } from '../report/report-source'
import { caseReports } from './case-reports'
import { cityReports } from './city-reports'
import { traceFigure } from './trace-figure'

/** The documents of what is on the desk. */
const reportsOn = (desk: Desk): ReportSource =>
  desk.isOnCity ? cityReports(desk.city) : caseReports(desk.session)

export const traceOnDesk = (desk: Desk, asked: ReportChoice & { at: number }): FigureTrace =>
  traceFigure(reportsOn(desk), asked)

export function rewriteOnDesk(desk: Desk, asked: Rewriting): { event: string } {
  const written = reportsOn(desk).rewrite(desk.actor, asked)
  if (desk.isOnCity) desk.citySavedAt = desk.tools.around.now().toISOString()
  return written
}

/** A report as the window shows it, and what of it was rewritten. */
export function previewReport(desk: Desk, choice: ReportChoice): ReportPreview {
  const { report, ...rewritten } = reportsOn(desk).edited(choice)
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

async function exportInto(
  desk: Desk,
  folder: string,
  choice: ReportChoice,
  formats: readonly ReportFormat[],
) {
  const { actor, tools } = desk
  const source = reportsOn(desk)
  const fonts = join(tools.resources, 'fonts')
  const { kind, subject } = choice
  const request = { kind, subject, actor, folder, formats, typeset: tools.typeset, fonts }
  const files = await desk.working((work) =>
    exportReport(source, { ...request, model: plainReport(source.edited(choice).report), work }),
  )
  if (desk.isOnCity) desk.citySavedAt = tools.around.now().toISOString()
  return files
}

export function showReportFolder(desk: Desk): null {
  if (desk.reportFolder) desk.tools.dialogs.showFolder(desk.reportFolder)
  return null
}
