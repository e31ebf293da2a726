import { join } from 'node:path'
import type { ReportFormat, ReportKind } from '@shared/contract/papers'
import type { ReportModel } from '@shared/report'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { renderDocx } from '../../electron/report/docx'
import { renderPdf } from '../../electron/report/pdf'
import { renderWorkbook } from '../../electron/report/workbook'
import { CaseSession } from '../../electron/session'
import { type CaseFile, resources } from '../builders/case-file'
import { median } from './median'

const SAMPLES = 5

const FONTS = join(resources, 'fonts')

const WRITERS: readonly [ReportFormat, (model: ReportModel, fonts: string) => Promise<Uint8Array>][] = [
  ['docx', renderDocx],
  ['pdf', renderPdf],
  ['xlsx', renderWorkbook],
]

/** How long a document takes as Word and as Excel, against the same as a PDF. */
export async function measureTypesetting({ file, around }: CaseFile, kind: ReportKind) {
  const session = CaseSession.open(file, 'read', around)
  const model = buildReport(session, wholeOf(kind))
  session.close()
  const times: Record<ReportFormat, number[]> = { docx: [], pdf: [], xlsx: [] }
  // the first round warms the writers
  for (let sample = 0; sample <= SAMPLES; sample += 1)
    for (const [format, write] of WRITERS) {
      const start = performance.now()
      await write(model, FONTS)
      if (sample > 0) times[format].push(performance.now() - start)
    }
  const pdf = median(times.pdf)
  return { docx: median(times.docx) / pdf, xlsx: median(times.xlsx) / pdf }
}
