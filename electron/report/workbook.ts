import type { ReportBlock, ReportModel, Table } from '@shared/report'
import type { WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { figurePictures, type Pictures } from './figure-picture'
import { sheetNames } from './sheet-names'
import { type Ledger, withPicture } from './workbook-figure'
import { type Form, formsOf, indexSheet } from './workbook-forms'
import { DEFAULT_FONT } from './workbook-style'
import { repeatedRows, tableSheet } from './workbook-table'
import { textSheet } from './workbook-text'

const TEXT_SHEET = '报告正文'
const INDEX_SHEET = '目录'
const SEAL_SHEET = '封存'

type NameOf = ReturnType<typeof sheetNames>

interface Sheets {
  /** The text of a report or the list of its forms; a single form needs neither. */
  first: WriteSheet[]
  tables: WriteSheet[]
  /** What the seals of the case say, where the forms have no text for it. */
  last?: WriteSheet[]
}

const namesOf = (tables: readonly Table[], nameOf: NameOf) =>
  tables.map((table) => nameOf(table.name ?? table.caption))

function formSheets(model: ReportModel, forms: readonly Form[], nameOf: NameOf): Sheets {
  const indexName = nameOf(INDEX_SHEET)
  const names = namesOf(
    forms.map(({ table }) => table),
    nameOf,
  )
  return {
    first: forms.length > 1 ? [indexSheet(model.title, forms, indexName, names)] : [],
    tables: forms.map(({ table }, index) => tableSheet(table, names[index]!)),
    last: sealSheet(model, nameOf),
  }
}

function sealSheet({ blocks, ...model }: ReportModel, nameOf: NameOf): WriteSheet[] {
  const seals = blocks.filter(({ kind }) => kind === 'seal')
  return seals.length > 0 ? [textSheet({ ...model, blocks: seals }, nameOf(SEAL_SHEET), () => '')] : []
}

function reportSheets(model: ReportModel, nameOf: NameOf, pictures: Pictures): Sheets {
  const textName = nameOf(TEXT_SHEET)
  const ledgers = model.blocks.flatMap(ledgerOf)
  const names = namesOf(
    ledgers.map(({ table }) => table),
    nameOf,
  )
  const sheetOf = new Map(ledgers.map(({ table }, index) => [table, names[index]!]))
  return {
    first: [textSheet(model, textName, (table) => sheetOf.get(table)!)],
    tables: ledgers.map(({ table, figure }, index) => {
      const sheet = tableSheet(table, names[index]!)
      return figure ? withPicture(sheet, figure, pictures) : sheet
    }),
  }
}

function ledgerOf(block: ReportBlock): Ledger[] {
  if (block.kind === 'figure') return [{ table: block.data, figure: block }]
  return block.kind === 'table' ? [{ table: block, figure: null }] : []
}

/** Lays a report out as a workbook: its text first, or the list of its forms; then a sheet for each table, numbers as numbers. */
export async function renderWorkbook(model: ReportModel, fontFolder: string): Promise<Uint8Array> {
  const pictures = await figurePictures(model, fontFolder)
  const forms = formsOf(model)
  const {
    first,
    tables,
    last = [],
  } = forms ? formSheets(model, forms, sheetNames()) : reportSheets(model, sheetNames(), pictures)
  const headed = forms ? [...first, ...tables] : tables
  const date = new Date(`${model.date}T00:00:00Z`)
  return writeXlsx({
    sheets: [...first, ...tables, ...last],
    namedRanges: headed.map(({ name }) => repeatedRows(name)),
    defaultFont: DEFAULT_FONT,
    properties: { title: model.title, creator: '督核', created: date, modified: date },
  })
}
