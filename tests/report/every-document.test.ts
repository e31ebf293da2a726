import { REPORT_KINDS, type ReportKind } from '@shared/contract/papers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from 'xlsx'
import { cleanText } from '../../electron/report/clean-text'
import { renderDocx } from '../../electron/report/docx'
import { renderPdf } from '../../electron/report/pdf'
import { openFonts } from '../../electron/report/pdf-fonts'
import { setGlyphs } from '../../electron/report/pdf-glyphs'
import { renderWorkbook } from '../../electron/report/workbook'
import { tempFolder } from '../builders/folder'
import { foundedReports, longestReports, type Reports, sampleReports } from '../builders/report-cases'
import { textsOf } from './printed-words'
import { FONTS, FOOT, HAS_POPPLER, POINT_PER_MM, part, pdfPages, pdfWords } from './tools'

const folder = tempFolder(afterAll)

const CASES = {
  'the sample town': () => sampleReports(folder),
  'a case that was only founded': () => foundedReports(folder),
  'the longest names and reasons': () => longestReports(folder),
}

const withoutSpace = (text: string) => text.replace(/\s/g, '')

function countsOf(characters: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

describe.each(Object.entries(CASES))('every document of %s', (_name, make) => {
  let reports: Reports
  const shelf = openFonts(FONTS)

  beforeAll(async () => {
    reports = await make()
  })

  it.skipIf(!HAS_POPPLER).each<ReportKind>(REPORT_KINDS)('is whole as a PDF: %s', async (kind) => {
    const pdf = await renderPdf(reports[kind], FONTS)
    const phrases = textsOf(reports[kind]).map((text) => ({ text, face: 'body', size: 16 }) as const)
    const wanted = setGlyphs(phrases, shelf).map(({ char }) => char)
    const printed = countsOf(withoutSpace(pdfPages(pdf).join('')))
    const lost = [...countsOf(withoutSpace(wanted.join('')))].filter(
      ([character, count]) => (printed.get(character) ?? 0) < count,
    )
    expect(lost).toEqual([])
    const outside = pdfWords(pdf)
      .flat()
      .filter(({ left, right, top, bottom }) => {
        const isNumber = top > FOOT
        const isWithin = left > 28 * POINT_PER_MM - 0.5 && right < (210 - 26) * POINT_PER_MM + 0.5
        return !isWithin || (!isNumber && (top < 37 * POINT_PER_MM - 0.5 || bottom > FOOT + 0.5))
      })
    expect(outside).toEqual([])
  })

  it.each<ReportKind>(REPORT_KINDS)('is whole as a Word document: %s', async (kind) => {
    const body = part(await renderDocx(reports[kind], FONTS), 'word/document.xml')
    const written = withoutSpace(
      body
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    )
    const lost = textsOf(reports[kind]).filter((text) => !written.includes(withoutSpace(cleanText(text))))
    expect(lost).toEqual([])
  })

  it.each<ReportKind>(REPORT_KINDS)('is whole as a workbook: %s', async (kind) => {
    const book = read(await renderWorkbook(reports[kind], FONTS), { cellNF: true })
    const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet))
    const shown = new Set<string>(cells.map((cell) => String(cell?.w ?? cell?.v)))
    const all = [...shown].join('\n')
    const lost = textsOf(reports[kind])
      .map(cleanText)
      .filter((text) => !shown.has(text) && !all.includes(text))
    expect(lost).toEqual([])
  })
})
