import type { ReportFormat } from '@shared/contract/papers'
import { assertNever } from '@shared/outcome'
import type { ReportModel } from '@shared/report'

/** One file to be made: the report, the format, and the folder of our fonts. */
export interface RenderJob {
  model: ReportModel
  format: ReportFormat
  fonts: string
}

/** The bytes of a report in one format; a writer is loaded when it is first asked for. */
export async function render({ model, format, fonts }: RenderJob): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./docx')).renderDocx(model, fonts)
    case 'pdf':
      return (await import('./pdf')).renderPdf(model, fonts)
    case 'xlsx':
      return (await import('./workbook')).renderWorkbook(model, fonts)
    default:
      return assertNever(format)
  }
}
