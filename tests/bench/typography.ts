import { join } from 'node:path'
import { mayBeginLine } from '@shared/report/line-start'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { renderPdf } from '../../electron/report/pdf'
import { openFonts } from '../../electron/report/pdf-fonts'
import { setGlyphs } from '../../electron/report/pdf-glyphs'
import { CaseSession } from '../../electron/session'
import { type CaseFile, resources } from '../builders/case-file'
import { isBody, isFull, isLoose, linesOf, textOnly } from '../report/lines-of-print'
import { HAS_POPPLER, pdfWords } from '../report/tools'

const FONTS = join(resources, 'fonts')

const RARE_NAMES = '䶮㛃𬱟堃喆珺昇烜㎡囧㙟㵑𬭎𬬭𬬻旸玥翀'

const MISSING = '〓'

/** How the running text of the town report is set; null without poppler. */
export async function measureTypography({ file, around }: CaseFile) {
  if (!HAS_POPPLER) return null
  const session = CaseSession.open(file, 'read', around)
  const model = textOnly(buildReport(session, wholeOf('township')))
  session.close()
  const pages = pdfWords(await renderPdf(model, FONTS)).map((page) => linesOf(page))
  const body = pages.flat().filter(isBody)
  const full = body.filter(isFull)
  const glyphs = setGlyphs([{ text: RARE_NAMES, face: 'body', size: 16 }], openFonts(FONTS))
  return {
    forbiddenStarts: body.filter(({ text }) => !mayBeginLine(text[0]!)).length,
    looseShare: full.filter(isLoose).length / full.length,
    linesOfPage: Math.max(...pages.map((page) => page.length)),
    missing: glyphs.filter(({ char }) => char === MISSING).length,
  }
}
