import type { ReportFormat } from '@shared/contract/papers'
import { assertNever } from '@shared/outcome'
import type { ReportModel } from '@shared/report'
import type { WordMarks } from '@shared/report/word-marks'

/** One file to be made: the report, the format, and the folder of our fonts; a Word file also bears marks. */
export interface RenderJob {
  model: ReportModel
  marks?: WordMarks
  format: ReportFormat
  fonts: string
}

/** The bytes of a report in one format; a writer is loaded when it is first asked for. */
export async function render({ model, marks, format, fonts }: RenderJob): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./docx')).renderDocx(model, fonts, marks)
    case 'pdf':
      return (await import('./pdf')).renderPdf(model, fonts)
    case 'xlsx':
      return (await import('./workbook')).renderWorkbook(model, fonts)
    default:
      return assertNever(format)
  }
}
