import { REPORT_KINDS, type ReportKind } from '@shared/contract/papers'
import type { ReportModel, Table } from '@shared/report'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, utils, type WorkBook } from 'xlsx'
import { cleanText } from '../../electron/report/clean-text'
import { renderWorkbook } from '../../electron/report/workbook'
import { tempFolder } from '../builders/folder'
import { type Reports, sampleReports } from '../builders/report-cases'
import { sampleModel } from './sample-model'
import { FONTS, HAS_OFFICE, officePdf, part, partNames, pdfPages } from './tools'
import { elementsOf, xmlTree } from './xml-tree'

let reports: Reports
const folder = tempFolder(afterAll)

beforeAll(async () => {
  reports = await sampleReports(folder)
})

const tablesOf = ({ blocks }: ReportModel): Table[] => blocks.filter((block) => block.kind === 'table')

const isMerged = ({ rows }: Table) =>
  rows.flat().some((cell) => (cell?.rows ?? 1) > 1 || (cell?.columns ?? 1) > 1)

describe.each<ReportKind>(REPORT_KINDS)('the workbook of the %s report', (kind) => {
  let bytes: Uint8Array
  let book: WorkBook
  let tables: Table[]

  /** The sheet of each table, as XML; the first sheet is none of theirs. */
  const sheetXml = (index: number) => xmlTree(part(bytes, `xl/worksheets/sheet${index + 2}.xml`))

  beforeAll(async () => {
    tables = tablesOf(reports[kind])
    bytes = await renderWorkbook(reports[kind], FONTS)
    book = read(bytes, { cellNF: true })
  })

  it('is well-formed in each of its parts', () => {
    for (const name of partNames(bytes).filter((each) => /\.(xml|rels)$/.test(each)))
      xmlTree(part(bytes, name))
  })

  it('has a sheet for each table, of a name that Excel accepts and no other has', () => {
    expect(book.SheetNames).toHaveLength(tables.length + 1)
    expect(new Set(book.SheetNames.map((name) => name.toLowerCase())).size).toBe(book.SheetNames.length)
    for (const name of book.SheetNames) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
  })

  it('keeps words words and numbers numbers, and holds no formula', () => {
    tables.forEach(({ columns, rows }, index) => {
      const sheet = book.Sheets[book.SheetNames[index + 1]!]!
      const at = (row: number, column: number) => sheet[utils.encode_cell({ r: row, c: column })]
      columns.forEach(({ title }, column) => {
        expect(at(1, column)).toMatchObject({ t: 's', v: title })
      })
      rows.forEach((row, rowIndex) => {
        row.forEach((cell, column) => {
          const written = at(rowIndex + 2, column)
          expect(written?.f).toBeUndefined()
          if (cell?.number !== undefined)
            expect(written).toMatchObject({ t: 'n', v: cell.number, w: cell.text })
          else if (cell && cell.text !== '')
            expect(written).toMatchObject({ t: 's', v: cleanText(cell.text) })
        })
      })
    })
  })

  it('freezes and repeats its heads, fits A4 in width, and filters what is not merged', () => {
    const names = elementsOf(xmlTree(part(bytes, 'xl/workbook.xml')), 'definedName')
    const titled = names.filter(({ attributes }) => attributes.name === '_xlnm.Print_Titles')
    const repeated = titled.map(({ attributes }) => Number(attributes.localSheetId))
    tables.forEach((table, index) => {
      const sheet = sheetXml(index)
      expect(elementsOf(sheet, 'pane')[0]!.attributes).toMatchObject({ ySplit: '2', state: 'frozen' })
      expect(repeated).toContain(index + 1)
      expect(elementsOf(sheet, 'pageSetUpPr')[0]!.attributes.fitToPage).toBe('1')
      expect(elementsOf(sheet, 'pageSetup')[0]!.attributes).toMatchObject({
        paperSize: '9',
        fitToWidth: '1',
        fitToHeight: '0',
      })
      expect(elementsOf(sheet, 'autoFilter')).toHaveLength(isMerged(table) ? 0 : 1)
      const widths = elementsOf(sheet, 'col').map(({ attributes }) => Number(attributes.width))
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(6)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(110)
    })
  })
})

describe('the first sheet', () => {
  const sheetOf = (location: string) => /^'(.*)'!A1$/.exec(location.replaceAll('&apos;', "'"))![1]!

  it('begins with a list of its forms that leads to each of them', async () => {
    const bytes = await renderWorkbook(reports.sheets, FONTS)
    const book = read(bytes)
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 })
    expect(book.SheetNames[0]).toBe('目录')
    expect(rows[1]).toEqual(['序号', '名称', '评分表', '总得分'])
    expect(rows[2]).toEqual([1, '云屿镇', '附件4　督导核实', 74.5])
    expect(rows).toHaveLength(103)
    const links = elementsOf(xmlTree(part(bytes, 'xl/worksheets/sheet1.xml')), 'hyperlink')
    expect(links.map(({ attributes }) => sheetOf(attributes.location!))).toEqual(book.SheetNames.slice(1))
  })

  it('is the list of other reports in their text, table by table', async () => {
    const bytes = await renderWorkbook(reports.township, FONTS)
    const links = elementsOf(xmlTree(part(bytes, 'xl/worksheets/sheet1.xml')), 'hyperlink')
    expect(links.map(({ attributes }) => sheetOf(attributes.location!))).toEqual(
      read(bytes).SheetNames.slice(1),
    )
  })

  it('is the form itself where there is one only', async () => {
    const [annex, table] = reports.sheets.blocks
    const book = read(await renderWorkbook({ ...reports.sheets, blocks: [annex!, table!] }, FONTS))
    expect(book.SheetNames).toEqual(['云屿镇'])
  })

  it('heads each form with its number, its title and whose it is', async () => {
    const book = read(await renderWorkbook(reports.sheets, FONTS))
    expect(book.Sheets.云屿镇!.A1.v).toBe(
      '附件4　督导核实\n镇安全生产标准化提质增效督导帮扶行动细则\n镇（街道）：云屿镇　时间：2024年12月5日',
    )
  })

  it('gives a cell over several rows room for its words', async () => {
    const words = '安全'.repeat(100)
    const columns = [1, 1].map((width) => ({ title: '项目', width, align: 'left' as const }))
    const rows = [
      [{ text: words, rows: 2 }, { text: '甲' }],
      [null, { text: '乙' }],
    ]
    const table: Table = { kind: 'table', caption: '表1', columns, rows }
    const bytes = await renderWorkbook({ ...sampleModel(), blocks: [table] }, FONTS)
    const heights = elementsOf(xmlTree(part(bytes, 'xl/worksheets/sheet2.xml')), 'row').map(
      ({ attributes }) => Number(attributes.ht),
    )
    const lines = 200 / 20
    expect(heights[2]! + heights[3]!).toBeGreaterThan(lines * 11 * 1.2)
  })
})

it('makes no formula of any sign that a spreadsheet might read as one', async () => {
  const texts = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '|cmd',
    "'=1",
    '%0A=1',
    '2024-11-30',
    '001',
    '1E5',
  ]
  const table: Table = {
    kind: 'table',
    caption: '=A1',
    columns: [{ title: '=标题', width: 1, align: 'left' }],
    rows: texts.map((text) => [{ text }]),
  }
  const sheet = read(await renderWorkbook({ ...sampleModel(), blocks: [table] }, FONTS)).Sheets['=A1']!
  expect([sheet.A1, sheet.A2].map(({ t, v, f }) => ({ t, v, f }))).toEqual(
    ['=A1', '=标题'].map((v) => ({ t: 's', v, f: undefined })),
  )
  texts.forEach((text, index) => {
    expect(sheet[`A${index + 3}`]).toMatchObject({ t: 's', v: cleanText(text) })
    expect(sheet[`A${index + 3}`].f).toBeUndefined()
  })
})

describe.skipIf(!HAS_OFFICE).each<ReportKind>(['township', 'comparison'])(
  'LibreOffice prints the %s workbook',
  (kind) => {
    it('with the head of a table on each of its pages, no column on a page of its own', async () => {
      const pages = pdfPages(officePdf(await renderWorkbook(reports[kind], FONTS), 'xlsx')).map((page) =>
        page.replace(/\s/g, ''),
      )
      for (const { caption, columns } of tablesOf(reports[kind])) {
        const own = pages.filter((page) => page.startsWith(caption.replace(/\s/g, '')))
        expect(own.length).toBeGreaterThan(0)
        for (const page of own)
          for (const { title } of columns) expect(page).toContain(title.replace(/\s/g, ''))
      }
    })
  },
)
