import type { ReportBlock, ReportModel } from '@shared/report'
import { writeXlsx } from 'hucre/xlsx'
import { sheetNames } from './sheet-names'
import { formsOf, indexSheet } from './workbook-forms'
import { DEFAULT_FONT } from './workbook-style'
import { repeatedRows, tableSheet } from './workbook-table'
import { textSheet } from './workbook-text'

const TEXT_SHEET = '报告正文'
const INDEX_SHEET = '目录'

/** Lays a report out as a workbook: its text on the first sheet, of a book of forms the list of them; then a sheet for each table. */
export async function renderWorkbook(model: ReportModel): Promise<Uint8Array> {
  const nameOf = sheetNames()
  const forms = formsOf(model)
  const firstName = nameOf(forms ? INDEX_SHEET : TEXT_SHEET)
  const tables = forms
    ? forms.map(({ table }) => table)
    : model.blocks.filter((block) => block.kind === 'table')
  const names = tables.map((table) => nameOf(table.name ?? table.caption))
  const sheetOf = new Map<ReportBlock, string>(tables.map((table, index) => [table, names[index]!]))
  const first = forms
    ? indexSheet(model.title, forms, firstName, names)
    : textSheet(model, firstName, (block) => sheetOf.get(block) ?? '')
  const date = new Date(`${model.date}T00:00:00Z`)
  return writeXlsx({
    sheets: [first, ...tables.map((table, index) => tableSheet(table, names[index]!))],
    namedRanges: [...(forms ? [firstName] : []), ...names].map(repeatedRows),
    defaultFont: DEFAULT_FONT,
    properties: { title: model.title, creator: '督核', created: date, modified: date },
  })
}
