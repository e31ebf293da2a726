import { REPORT_KINDS, type ReportKind } from '@shared/contract/papers'
import type { ReportModel } from '@shared/report'
import { mayBeginLine } from '@shared/report/line-start'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/report/docx'
import { renderPdf } from '../../electron/report/pdf'
import { tempFolder } from '../builders/folder'
import { sampleReports } from '../builders/report-cases'
import {
  FONTS,
  FOOT,
  HAS_OFFICE,
  HAS_POPPLER,
  MIDDLE,
  officePdf,
  type PdfWord,
  POINT_PER_MM,
  pdfWords,
} from './tools'

const LEFT = 28 * POINT_PER_MM
const RIGHT = (210 - 26) * POINT_PER_MM
const TOP = 37 * POINT_PER_MM
const BODY_PT = 16
const LINE_PT = 28.95
const TABLE_PT = 12.5

/** A line of print, its words from left to right. */
interface Line {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

const isNumber = ({ top }: PdfWord) => top > FOOT

/** The lines of a page without its number; words stand on one line whose middles are the same. */
function linesOf(page: readonly PdfWord[]): Line[] {
  const lines = new Map<number, PdfWord[]>()
  for (const word of page.filter((each) => !isNumber(each))) {
    const middle = Math.round((word.top + word.bottom) / 2)
    const near = [middle, middle - 1, middle + 1].find((each) => lines.has(each)) ?? middle
    lines.set(near, [...(lines.get(near) ?? []), word])
  }
  return [...lines.values()].map((words) => ({
    text: words
      .toSorted((a, b) => a.left - b.left)
      .map((word) => word.text)
      .join(' '),
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    top: Math.min(...words.map((word) => word.top)),
    bottom: Math.max(...words.map((word) => word.bottom)),
  }))
}

const isBody = ({ top, bottom, left }: Line) => bottom - top > TABLE_PT && left < LEFT + BODY_PT * 2 + 1

const withoutTables = (model: ReportModel): ReportModel => ({
  ...model,
  blocks: model.blocks.filter((block) => block.kind !== 'table'),
})

const halfWidth = (text: string) => (text.match(/[ -~]/g) ?? []).length

/** Word lets a mark hang out at the right, as offices are used to. */
const withoutHangingMark = (word: PdfWord): PdfWord =>
  mayBeginLine(word.text.at(-1)!) ? word : { ...word, right: word.right - BODY_PT }

function keepsTheMargins(pages: readonly PdfWord[][]): void {
  const words = pages.flat().filter((word) => !isNumber(word))
  expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(LEFT - 0.5)
  expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(RIGHT + 0.6)
  expect(Math.min(...words.map(({ top }) => top))).toBeGreaterThan(TOP - 0.5)
  expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan(FOOT + 0.5)
}

function bearsItsNumbers(pages: readonly PdfWord[][]): void {
  pages.forEach((page, index) => {
    const number = page.filter(isNumber)
    expect(number.map(({ text }) => text).join('')).toBe(`—${index + 1}—`)
    expect(number.every(({ left }) => left > MIDDLE)).toBe(index % 2 === 0)
    const gap = Math.max(...number.map(({ top, bottom }) => (top + bottom) / 2)) - FOOT
    expect(gap / POINT_PER_MM).toBeGreaterThan(5)
    expect(gap / POINT_PER_MM).toBeLessThan(9)
  })
}

let reports: Awaited<ReturnType<typeof sampleReports>>
const folder = tempFolder(afterAll)

beforeAll(async () => {
  reports = await sampleReports(folder)
})

describe.skipIf(!HAS_POPPLER).each<ReportKind>(REPORT_KINDS)('the pages of the %s report', (kind) => {
  let pages: PdfWord[][]

  beforeAll(async () => {
    pages = pdfWords(await renderPdf(reports[kind], FONTS))
  })

  it('keep the margins of 37, 28, 26 and 35 mm', () => keepsTheMargins(pages))

  it('bear their number 7 mm under the type area, odd right, even left', () => bearsItsNumbers(pages))

  it('number themselves in 4号', () => {
    for (const { top, bottom } of pages.flat().filter(isNumber)) expect(bottom - top).toBeCloseTo(14, 0)
  })

  it('are never a signature alone', () => {
    const signatures = reports[kind].blocks.flatMap((block) =>
      block.kind === 'signature' ? block.lines : [],
    )
    const said = new Set(signatures.map((line) => line.replace(/\s/g, '')))
    for (const page of pages.filter((each) => each.some((word) => !isNumber(word)))) {
      const others = linesOf(page).filter(({ text }) => !said.has(text.replace(/\s/g, '')))
      expect(others.length).toBeGreaterThan(0)
    }
  })

  it('begin anew with each annex', () => {
    const labels = reports[kind].blocks.flatMap((block) => (block.kind === 'annex' ? [block.label] : []))
    const heads = pages.map((page) => linesOf(page).toSorted((a, b) => a.top - b.top)[0]?.text ?? '')
    const begun = heads.filter((head) =>
      labels.some((label) => label.replace(/\s/g, '') === head.replace(/\s/g, '')),
    )
    expect(begun).toHaveLength(labels.length)
  })
})

describe.skipIf(!HAS_POPPLER)('the running text', () => {
  let lines: Line[][]

  beforeAll(async () => {
    const model = withoutTables(reports.township)
    lines = pdfWords(await renderPdf(model, FONTS)).map((page) => linesOf(page))
  })

  it('stands on the 22 lines of the page, 28.95 pt apart', () => {
    for (const page of lines) {
      const places = page.filter(isBody).map(({ top, bottom }) => ((top + bottom) / 2 - TOP) / LINE_PT - 0.5)
      for (const place of places) expect(Math.abs(place - Math.round(place))).toBeLessThan(0.1)
      expect(Math.max(...places)).toBeLessThan(21.5)
    }
    expect(Math.max(...lines.map((page) => page.length))).toBe(22)
  })

  it('holds at most 28 Chinese characters on a line, and 29 with a mark drawn back', () => {
    const longest = lines.flat().map(({ text }) => text.length - halfWidth(text))
    expect(Math.max(...longest)).toBeLessThanOrEqual(29)
    expect(Math.max(...longest)).toBeGreaterThanOrEqual(27)
  })

  it('begins each paragraph two characters in and no line with a forbidden mark', () => {
    const body = lines.flat().filter(isBody)
    const indents = new Set(body.map(({ left }) => Math.round((left - LEFT) / BODY_PT)))
    expect(indents).toEqual(new Set([0, 2]))
    expect(body.filter(({ text }) => !mayBeginLine(text[0]!))).toEqual([])
  })

  it('is loose in at most 15 lines of 100', () => {
    const full = lines.flat().filter(({ left, right }) => left < LEFT + 1 && right > RIGHT - BODY_PT)
    const loose = full.filter(({ text }) => text.length - halfWidth(text) / 2 < 26)
    expect(full.length).toBeGreaterThan(40)
    expect(loose.length / full.length).toBeLessThanOrEqual(0.15)
  })
})

describe.skipIf(!HAS_OFFICE).each<ReportKind>(['township', 'orders', 'comparison'])(
  'the Word document of the %s report in LibreOffice',
  (kind) => {
    let pages: PdfWord[][]

    beforeAll(async () => {
      pages = pdfWords(officePdf(await renderDocx(reports[kind], FONTS), 'docx'))
    })

    it('keeps the margins', () => keepsTheMargins(pages.map((page) => page.map(withoutHangingMark))))

    it('bears its numbers', () => bearsItsNumbers(pages))
  },
)

describe.skipIf(!HAS_OFFICE)('the running text in LibreOffice', () => {
  it('stands on 22 lines as well', async () => {
    const bytes = await renderDocx(withoutTables(reports.township), FONTS)
    const pages = pdfWords(officePdf(bytes, 'docx')).map((page) => linesOf(page))
    expect(Math.max(...pages.map((page) => page.length))).toBe(22)
    for (const page of pages) {
      const middles = page.map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b)
      for (const [index, middle] of middles.slice(1).entries()) {
        const lines = (middle - middles[index]!) / LINE_PT
        expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.2)
      }
    }
  })
})
