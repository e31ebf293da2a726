import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paragraph, type Table } from '@shared/report'
import { mayBeginLine } from '@shared/report/line-start'
import { create } from 'fontkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { layOut, renderPdf } from '../../electron/report/pdf'
import { openFonts } from '../../electron/report/pdf-fonts'
import { setGlyphs } from '../../electron/report/pdf-glyphs'
import { breakLines } from '../../electron/report/pdf-line-break'
import { lineWidth } from '../../electron/report/pdf-strip'
import { RARE, sampleModel } from './sample-model'
import { FONTS, FOOT, HAS_POPPLER, MIDDLE, type PdfWord, POINT_PER_MM, pdfPages, pdfWords } from './tools'

let bytes: Uint8Array
let pages: PdfWord[][]

const isNumber = ({ top }: PdfWord) => top > FOOT

beforeAll(async () => {
  bytes = await renderPdf(sampleModel(), FONTS)
  if (HAS_POPPLER) pages = pdfWords(bytes)
})

describe.skipIf(!HAS_POPPLER)('the printed page', () => {
  it('holds 22 lines', () => {
    const tops = new Set(pages[1]!.filter((word) => !isNumber(word)).map(({ top }) => Math.round(top)))
    expect(tops.size).toBe(22)
  })

  it('keeps within the type area of 156 mm × 225 mm', () => {
    const words = pages.flat().filter((word) => !isNumber(word))
    expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(28 * POINT_PER_MM - 0.5)
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThan((210 - 26) * POINT_PER_MM + 0.5)
    expect(Math.min(...words.map(({ top }) => top))).toBeGreaterThan(37 * POINT_PER_MM - 0.5)
  })

  it('bears its number at the outer edge', () => {
    pages.forEach((words, index) => {
      const number = words.filter(isNumber)
      expect(number.map(({ text }) => text).join(' ')).toBe(`— ${index + 1} —`)
      expect(number.every(({ left }) => left > MIDDLE)).toBe(index % 2 === 0)
    })
  })

  it('begins no line with a mark', () => {
    const lines = pdfPages(bytes, '-layout').flatMap((page) => page.split('\n').map((line) => line.trim()))
    const text = lines.filter((line) => line !== '' && !/^— ?\d+ ?—$/.test(line))
    expect(text.filter((line) => !mayBeginLine(line[0]!))).toEqual([])
  })

  it('says every word of the report', () => {
    const text = pdfPages(bytes).join('').replace(/\s/g, '')
    for (const words of ['一、基本情况', '表3专家备注', '第二行含控制字符', '=1+1', '专家组组长（签字）'])
      expect(text).toContain(words)
    expect(text).toContain(RARE)
  })

  it('repeats the head of a table on each of its pages', () => {
    const heads = pages.filter((words) => words.some(({ text }) => text === '企业名称'))
    const rows = pages.filter((words) =>
      words.some(({ text }) => text.startsWith('石狮市') && text.includes('织造')),
    )
    expect(heads.length).toBeGreaterThan(5)
    expect(rows.every((words) => heads.includes(words))).toBe(true)
  })
})

describe('its characters', () => {
  it('are each in the font that prints them', () => {
    const marks = layOut(sampleModel(), openFonts(FONTS)).flat()
    const covered = new Map<string, Set<number>>()
    for (const mark of marks) {
      if (mark.kind !== 'text') continue
      const known =
        covered.get(mark.font) ?? new Set(create(readFileSync(join(FONTS, mark.font))).characterSet)
      covered.set(mark.font, known)
      expect([...mark.text].filter((char) => !known.has(char.codePointAt(0)!))).toEqual([])
    }
    expect(covered.size).toBe(5)
  })

  it('are 仿宋 in bold too', () => {
    const marks = layOut(sampleModel(), openFonts(FONTS)).flat()
    const bold = marks.filter((mark) => mark.kind === 'text').filter(({ isBold }) => isBold)
    const han = bold.filter(({ text }) => /\p{Script=Han}/u.test(text))
    expect(han.map(({ text }) => text)).toContain('一是坚持问题导向。')
    expect(new Set(han.map(({ font }) => font))).toEqual(new Set(['FandolFang-Regular.otf']))
  })

  it.skipIf(!HAS_POPPLER)('stand where they were measured, unmoved by kerning', async () => {
    const text = 'AVAToWaY.c132fi'
    const pdf = await renderPdf({ ...sampleModel(), blocks: [paragraph(text)] }, FONTS)
    const word = pdfWords(pdf)
      .flat()
      .find((each) => each.text === text)!
    const glyphs = setGlyphs([{ text, face: 'body', size: 16 }], openFonts(FONTS))
    expect(word.right - word.left).toBeCloseTo(lineWidth(glyphs, -0.25), 0)
  })

  it('fall back to 宋体 where 仿宋 lacks them', () => {
    const glyphs = setGlyphs([{ text: `王${RARE}`, face: 'body', size: 16 }], openFonts(FONTS))
    expect(new Set(glyphs.slice(1).map(({ font }) => font))).toEqual(new Set(['NotoSerifSC-Regular.ttf']))
    expect(glyphs[0]!.font).toBe('FandolFang-Regular.otf')
  })

  it('become 〓 where no font has them, and never a box', () => {
    const set = (text: string) =>
      setGlyphs([{ text, face: 'body', size: 16 }], openFonts(FONTS))
        .map(({ char }) => char)
        .join('')
    expect(set('好👍🏽☑\u200b葛\u{e0100}')).toBe('好〓〓√葛')
  })
})

it('draws a mark back into a centred line without leaving the type area', () => {
  const caption = `${'安'.repeat(31)}，全`
  const table: Table = { kind: 'table', caption, columns: [], rows: [] }
  const marks = layOut({ ...sampleModel(), blocks: [table] }, openFonts(FONTS)).flat()
  const line = marks.find((mark) => mark.kind === 'text' && mark.text.endsWith('安，'))
  if (line?.kind !== 'text') throw new Error('no such line')
  const width = 32 * line.size + 31 * line.spacing
  expect(line.x).toBeGreaterThanOrEqual(0)
  expect(line.x + width).toBeLessThanOrEqual(156 * POINT_PER_MM + 0.01)
})

describe('its bytes', () => {
  it('are the same for the same report', async () => {
    expect(Buffer.compare(bytes, await renderPdf(sampleModel(), FONTS))).toBe(0)
  })

  it('do without the body font of the user where it does not exist', async () => {
    expect(Buffer.compare(bytes, await renderPdf(sampleModel(), FONTS, '/nowhere/simfang.ttf'))).toBe(0)
  })

  it('change with the body font of the user where it exists', async () => {
    const kai = join(FONTS, 'FandolKai-Regular.otf')
    expect(Buffer.compare(bytes, await renderPdf(sampleModel(), FONTS, kai))).not.toBe(0)
  })
})

it('sets at most 15 lines in 100 with less than 27 characters of natural width', () => {
  const shelf = openFonts(FONTS)
  const measure = { width: 156 * POINT_PER_MM, indent: 32, spacing: -0.25, tightest: -0.85 }
  const lines = sampleModel().blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    const text = block.runs.map((run) => run.text).join('')
    return breakLines(setGlyphs([{ text, face: 'body', size: 16 }], shelf), measure).slice(1, -1)
  })
  const loose = lines.filter(({ glyphs }) => glyphs.reduce((sum, { advance }) => sum + advance, 0) < 27 * 16)
  expect(lines.length).toBeGreaterThan(30)
  expect(loose.length / lines.length).toBeLessThanOrEqual(0.15)
})
