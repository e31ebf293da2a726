import { heading, paragraph, type ReportBlock, type ReportModel } from '@shared/report'
import { describe, expect, it } from 'vitest'
import { TYPE_AREA_PT } from '../../electron/report/page'
import { layOut } from '../../electron/report/pdf'
import { openFonts } from '../../electron/report/pdf-fonts'
import { FONTS } from './tools'

/** Title and the blank line after it. */
const HEAD_LINES = 2

const LINES = 22

const model = (blocks: readonly ReportBlock[]): ReportModel => ({
  title: '报告',
  subtitle: [],
  date: '2024-11-30',
  fileName: '报告',
  blocks,
})

/** The text of each page, line by line, without its number. */
function pagesOf(blocks: readonly ReportBlock[]): string[][] {
  return layOut(model(blocks), openFonts(FONTS)).map((marks) => {
    const lines = new Map<number, string>()
    for (const mark of marks) {
      if (mark.kind === 'text' && mark.y < TYPE_AREA_PT.height)
        lines.set(mark.y, (lines.get(mark.y) ?? '') + mark.text)
    }
    return [...lines.values()]
  })
}

const lines = (count: number): ReportBlock[] => Array.from({ length: count }, () => paragraph('检查'))

const table = (...cells: string[]): ReportBlock => ({
  kind: 'table',
  caption: '表1',
  columns: [{ title: '说明', width: 1, align: 'left' }],
  rows: cells.map((text) => [{ text }]),
})

describe('pages', () => {
  it('are full with 22 lines', () => {
    expect(pagesOf(lines(LINES - HEAD_LINES))).toHaveLength(1)
    expect(pagesOf(lines(LINES - HEAD_LINES + 1)).at(-1)).toEqual(['检查'])
  })

  it('do not end with a heading', () => {
    const blocks = [
      ...lines(LINES - HEAD_LINES - 2),
      heading(1, '一、甲'),
      heading(2, '（一）乙'),
      paragraph('丙'),
    ]
    expect(pagesOf(blocks)[1]).toEqual(['一、甲', '（一）乙', '丙'])
  })

  it('keep the caption and head of a table with its first row', () => {
    const blocks = [...lines(LINES - HEAD_LINES - 2), table('第一行', '第二行')]
    expect(pagesOf(blocks)[1]).toEqual(['表1', '说明', '第一行', '第二行'])
  })

  it('keep a signature together with the line before it', () => {
    const signature: ReportBlock = { kind: 'signature', lines: ['专家组', '2024年11月30日'] }
    const blocks = [...lines(LINES - HEAD_LINES - 2), paragraph('特此报告。'), signature]
    expect(pagesOf(blocks)[1]).toEqual(['特此报告。', '专家组', '2024年11月30日'])
  })

  it('keep a signature together with the last row of the table before it', () => {
    const signature: ReportBlock = { kind: 'signature', lines: ['核实人（签字）：', '被核实单位（签字）：'] }
    const rows = table(...Array.from({ length: 23 }, (_, index) => `第${index + 1}行`))
    const pages = pagesOf([rows, signature])
    expect(pages).toHaveLength(2)
    expect(pages[1]).toEqual(['说明', '第23行', '核实人（签字）：', '被核实单位（签字）：'])
  })

  it('begin where the report says so, and only once', () => {
    const blocks: ReportBlock[] = [
      paragraph('甲'),
      { kind: 'page-break' },
      { kind: 'page-break' },
      paragraph('乙'),
    ]
    expect(pagesOf(blocks).map((page) => page.at(-1))).toEqual(['甲', '乙'])
  })

  it('share a row that is higher than a page, and lose none of it', () => {
    const long = '隐患'.repeat(1500)
    const pages = pagesOf([table(long)]).filter((page) => page.some((line) => line.startsWith('隐患')))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every((page) => page.includes('说明'))).toBe(true)
    const text = pages.flat().filter((line) => line.startsWith('隐患') || line.startsWith('患隐'))
    expect(text.join('')).toBe(long)
  })
})
