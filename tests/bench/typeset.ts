import { join } from 'node:path'
import type { ReportKind } from '@shared/contract/papers'
import type { ReportModel } from '@shared/report'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { renderDocx } from '../../electron/report/docx'
import { renderPdf } from '../../electron/report/pdf'
import { renderWorkbook } from '../../electron/report/workbook'
import { CaseSession } from '../../electron/session'
import { type CaseFile, resources } from '../builders/case-file'
import { worksOf } from './work'

const SAMPLES = 5

const FONTS = join(resources, 'fonts')

/** The work of a document as Word and as Excel, with its figures painted anew or kept from before, against the same as a PDF. */
export async function measureTypesetting({ file, around }: CaseFile, kind: ReportKind) {
  const session = CaseSession.open(file, 'read', around)
  const model = buildReport(session, wholeOf(kind))
  session.close()
  let height = 0
  /** The same report, a hair higher in its figures, which therefore are painted again. */
  const anew = (): ReportModel => {
    height += 1e-5
    const blocks = model.blocks.map((block) =>
      block.kind === 'figure' ? { ...block, height: block.height + height } : block,
    )
    return { ...model, blocks }
  }
  const { pdf, docx, docxAgain, xlsx, xlsxAgain } = await worksOf(
    {
      pdf: () => renderPdf(model, FONTS),
      docx: () => renderDocx(anew(), FONTS),
      xlsx: () => renderWorkbook(anew(), FONTS),
      warm: () => renderDocx(model, FONTS),
      docxAgain: () => renderDocx(model, FONTS),
      xlsxAgain: () => renderWorkbook(model, FONTS),
    },
    SAMPLES,
  )
  return { docx: docx / pdf, docxAgain: docxAgain / pdf, xlsx: xlsx / pdf, xlsxAgain: xlsxAgain / pdf }
}
