import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'

type Row = readonly (string | number)[]

/** Writes a workbook of one sheet into a folder and returns its path. */
export function writeWorkbook(folder: string, name: string, rows: readonly Row[]): string {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows as (string | number)[][]), '名单')
  const file = join(folder, name)
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }))
  return file
}

export const LIST_HEADER: Row = ['企业名称', '从业人员', '营业收入（万元）', '行业']
