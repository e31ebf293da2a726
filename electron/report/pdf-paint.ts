import { buffer } from 'node:stream/consumers'
import pdfmake, { type Outline, type PageSheets } from 'pdfmake'
import { BORDER_PT, PAGE_MM, points } from './page'
import type { LoadedFont } from './pdf-fonts'
import { drawShape } from './pdf-shape'
import { type Bookmark, type Mark, type RuleMark, shifted, type TextMark } from './pdf-strip'

export interface PdfInfo {
  title: string
  /** ISO date; the file bears no other, so that equal reports are equal bytes. */
  date: string
}

/** The outline of a bold character is this much thicker, as a share of its size. */
const BOLD_STROKE_EM = 1 / 30

/** Hangs each bookmark under the last one of a higher level. */
function bookmarks(root: Outline) {
  const open: { outline: Outline; level: number }[] = []
  return ({ title, level }: Bookmark, top: number): void => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()
    const above = open.at(-1)?.outline ?? root
    // pdfkit counts `left` from the right edge of the page
    const outline = above.addItem(title, { expanded: true, top, left: points(PAGE_MM.width) })
    open.push({ outline, level })
  }
}

function drawText(pdf: PageSheets, { text, x, y, font, size, spacing, isBold }: TextMark): void {
  if (isBold) pdf.lineWidth(size * BOLD_STROKE_EM).lineJoin('round')
  const options = { lineBreak: false, characterSpacing: spacing, fill: true, stroke: isBold } as const
  pdf.font(font, size).text(text, x, y, options)
}

function drawRules(pdf: PageSheets, rules: readonly RuleMark[]): void {
  if (rules.length === 0) return
  pdf.lineWidth(BORDER_PT)
  for (const { x1, y1, x2, y2 } of rules) pdf.moveTo(x1, y1).lineTo(x2, y2)
  pdf.stroke()
}

/** As many blank pages as there are to draw on, with the fonts that they are drawn in. */
async function blankPages(count: number, fonts: readonly LoadedFont[], info: PdfInfo): Promise<PageSheets> {
  // The fonts are registered on the pages alone: pdfkit would open one again for every word that pdfmake knew as well.
  pdfmake.setFonts({})
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  const definition = {
    pageSize: { width: points(PAGE_MM.width), height: points(PAGE_MM.height) },
    pageMargins: 0,
    info: { title: info.title, creator: '督核', creationDate: new Date(`${info.date}T00:00:00Z`) },
    language: 'zh-CN',
    displayTitle: true,
    content: Array.from({ length: count }, (_, index) =>
      index === 0 ? { stack: [] } : { stack: [], pageBreak: 'before' as const },
    ),
  }
  const pdf = await pdfmake.createPdf(definition, { bufferPages: true }).getStream()
  for (const { name, data } of fonts) pdf.registerFont(name, data)
  return pdf
}

/** Writes pages of marks, placed from the top left of the type area, as a PDF. */
export async function paint(
  pages: readonly (readonly Mark[])[],
  fonts: readonly LoadedFont[],
  info: PdfInfo,
): Promise<Uint8Array> {
  const pdf = await blankPages(pages.length, fonts, info)
  const addBookmark = bookmarks(pdf.outline)
  for (const [index, page] of pages.entries()) {
    const marks = page.map((mark) => shifted(mark, points(PAGE_MM.left), points(PAGE_MM.top)))
    pdf.switchToPage(index)
    drawRules(
      pdf,
      marks.filter((mark) => mark.kind === 'rule'),
    )
    for (const mark of marks) {
      if (mark.kind === 'rule') continue
      if (mark.kind !== 'text') drawShape(pdf, mark)
      else {
        if (mark.bookmark) addBookmark(mark.bookmark, mark.y)
        drawText(pdf, mark)
      }
    }
  }
  pdf.end()
  return buffer(pdf)
}
