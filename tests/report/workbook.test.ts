import type { ReportModel, Table } from '@shared/report'
import { beforeAll, describe, expect, it } from 'vitest'
import { read, type WorkBook } from 'xlsx'
import { numberFormat } from '../../electron/report/number-format'
import { sheetNames } from '../../electron/report/sheet-names'
import { renderWorkbook } from '../../electron/report/workbook'
import { sampleModel } from './sample-model'
import { FONTS, HAS_OFFICE, officePdf, part, pdfPages } from './tools'

let bytes: Uint8Array
let book: WorkBook

const SCORES = '表1 宝盖镇抽查企业核实得分一览'
const NOTES = '表3 专家备注'

beforeAll(async () => {
  bytes = await renderWorkbook(sampleModel(), FONTS)
  book = read(bytes, { cellNF: true, cellStyles: true })
})

describe('the workbook', () => {
  it('has the text first and then a sheet for each table', () => {
    expect(book.SheetNames).toEqual(['报告正文', SCORES, '表2 乡镇（街道）评分表各章得分', NOTES])
    expect(book.Sheets.报告正文!.A1.v).toBe('石狮市宝盖镇安全生产标准化建设督导帮扶工作情况报告')
  })

  it('keeps numbers as numbers that look as the report words them', () => {
    const scores = book.Sheets[SCORES]!
    expect(scores.D4).toMatchObject({ t: 'n', v: 89.5, w: '89.5' })
    const notes = book.Sheets[NOTES]!
    expect(notes.B3).toMatchObject({ t: 'n', v: 87.5, w: '87.5%' })
    expect(notes.C3).toMatchObject({ t: 'n', v: 1204, w: '1,204' })
    expect(notes.C4).toMatchObject({ t: 'n', v: 12, w: '12' })
  })

  it('makes no formula of words that look like one', () => {
    const notes = book.Sheets[NOTES]!
    for (const [cell, words] of [
      ['D3', '=1+1'],
      ['A4', '+消防通道'],
      ['D4', '@负责人：王䶮'],
      ['A5', '-应急演练'],
    ]) {
      expect(notes[cell!]).toMatchObject({ t: 's', v: words })
      expect(notes[cell!].f).toBeUndefined()
    }
    expect(part(bytes, 'xl/worksheets/sheet4.xml')).not.toContain('<f')
  })

  it('keeps the head in sight, filters it and prints it on every page', () => {
    const sheet = part(bytes, 'xl/worksheets/sheet2.xml')
    expect(sheet).toContain('ySplit="2"')
    expect(sheet).toContain('<autoFilter ref="A2:F102"/>')
    expect(sheet).toContain('<mergeCell ref="A1:F1"/>')
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"\/>/)
    expect(part(bytes, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'${SCORES}'!$1:$2</definedName>`,
    )
  })

  it('survives a table without rows and captions that are no sheet names', async () => {
    const empty = (caption: string): Table => ({
      kind: 'table',
      caption,
      columns: [{ title: '项目', width: 1, align: 'left' }],
      rows: [],
    })
    const captions = ["'[甲]:*?/\\", '', '甲'.repeat(40), '甲'.repeat(40)]
    const model: ReportModel = { ...sampleModel(), blocks: captions.map(empty) }
    const names = read(await renderWorkbook(model, FONTS)).SheetNames
    expect(names).toEqual(['报告正文', '甲', '表', '甲'.repeat(31), `${'甲'.repeat(28)}（2）`])
  })

  it.skipIf(!HAS_OFFICE)('prints in LibreOffice with the head on each page of a table', () => {
    const pages = pdfPages(officePdf(bytes, 'xlsx'))
    const rows = pages.filter((page) => page.includes('服装织造有限公司'))
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.every((page) => page.includes('企业名称') && page.includes(SCORES))).toBe(true)
  })
})

describe('numberFormat', () => {
  it.each([
    ['8.5', 8.5, '0.0'],
    ['10', 10, '0'],
    ['1,286', 1286, '#,##0'],
    ['12.5%', 12.5, '0.0"%"'],
    ['12.5%', 0.125, '0.0%'],
    ['12家', 12, '0"家"'],
    ['+2.0', 2, '"+"0.0;"−"0.0;0.0'],
    ['−8.5', -8.5, '"+"0.0;"−"0.0;0.0'],
    ['3 / 4', 0.75, 'General'],
    ['约9', 8.6, 'General'],
  ])('shows %s', (text, number, format) => {
    expect(numberFormat({ text, number })).toBe(format)
  })
})

describe('sheetNames', () => {
  it('gives each name once, whatever its case', () => {
    const nameOf = sheetNames()
    expect(['Abc', 'ABC', 'History'].map(nameOf)).toEqual(['Abc', 'ABC（2）', 'History（2）'])
  })

  it('cuts no character in half', () => {
    expect(sheetNames()(`${'甲'.repeat(30)}𬱟`)).toBe('甲'.repeat(30))
  })
})
