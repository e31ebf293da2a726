import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Grid } from '@shared/import/grid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { runInFork } from '../../electron/import/child'
import { readWorkbook } from '../../electron/import/workbook'
import { archiveOf } from './archive'
import { caseAfter, listOf, saved, stageInto, workbookOf } from './books'
import { buildReader } from './reader'

let folder: string
let script: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duhe-read-'))
  script = await buildReader()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(dirname(script), { recursive: true })
})

function read(bytes: Uint8Array | string): Promise<Grid[]> {
  const path = join(folder, '名单.xlsx')
  writeFileSync(path, bytes)
  return readWorkbook(path, { runChild: runInFork, script }, new AbortController().signal)
}

const list = listOf(100) as (string | number)[][]

describe('a workbook read in a child process', () => {
  it('gives its cells, and stages as they are', async () => {
    const grids = await read(workbookOf({ 名单: list }))
    expect(grids).toMatchObject([{ name: '名单', hidden: false, merges: [], hiddenRows: [] }])
    expect(grids[0]?.rows).toEqual(list)
    expect(stageInto(caseAfter(), ...grids)).toMatchObject({ added: 100, problems: [] })
  })

  it('is read alike as .xlsx, .xls and CSV in UTF-8 or GBK', async () => {
    const book = XLSX.read(workbookOf({ 名单: list }), { type: 'buffer' })
    const csv = XLSX.utils.sheet_to_csv(book.Sheets.名单!)
    const staged = async (bytes: Uint8Array | string) =>
      stageInto(caseAfter(), ...(await read(bytes))).changes
    const expected = await staged(workbookOf({ 名单: list }))
    expect(await staged(saved(book, 'biff8'))).toEqual(expected)
    expect(await staged(csv)).toEqual(expected)
    const gbk = await read(Buffer.from('c6f3d2b5c3fbb3c62cb5d8d6b70ac4b3b9abcbbe2cd2bbc2b70a', 'hex'))
    expect(gbk[0]?.rows.slice(0, 2)).toEqual([
      ['企业名称', '地址'],
      ['某公司', '一路'],
    ])
  })

  it('keeps what a cell is: cached formulas, faults, dates, merges, hidden rows and sheets', async () => {
    const book = XLSX.utils.book_new()
    const sheet = XLSX.utils.aoa_to_sheet([['标题'], [], ['末行']])
    Object.assign(sheet, {
      B2: { t: 'n', v: 12.5, f: 'A1*2' },
      C2: { t: 's', v: '', f: 'IF(A1="","")' },
      D2: { t: 'e', v: 23, w: '#REF!', f: 'Z9' },
      E2: { t: 'n', v: 45_296, z: 'yyyy-mm-dd' },
      F2: { t: 'b', v: true },
      '!ref': 'A1:F3',
      '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 5 } }],
      '!rows': [{}, {}, { hidden: true }],
    })
    XLSX.utils.book_append_sheet(book, sheet, '甲')
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['乙']]), '乙')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }
    const [first, second] = await read(saved(book))
    expect(first?.rows).toEqual([
      ['标题'],
      [null, 12.5, null, { fault: 'error', text: '#REF!' }, '2024-01-05', 'TRUE'],
      ['末行'],
    ])
    expect(first).toMatchObject({ merges: [{ top: 0, left: 0, bottom: 0, right: 5 }], hiddenRows: [2] })
    expect(second?.hidden).toBe(true)
  })

  it('tells a formula that nobody calculated from a blank', async () => {
    const xml = '<row r="1"><c r="A1"><f>B1+C1</f></c><c r="B1"><f>C1</f><v></v></c><c r="C1" s="0"/></row>'
    const [grid] = await read(withSheet(xml))
    expect(grid?.rows).toEqual([[{ fault: 'uncalculated' }, { fault: 'uncalculated' }]])
  })

  it('is refused where the parser cannot make sense of it', async () => {
    await expect(read(Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'))).rejects.toMatchObject({
      code: 'workbook-damaged',
    })
  })
})

/** A minimal .xlsx with this sheet data, as programs write that calculate nothing. */
function withSheet(rows: string): Uint8Array {
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  }
  return archiveOf(...Object.entries(parts).map(([name, content]) => ({ name, content })))
}
