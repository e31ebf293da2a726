import type { ReportBlock, ReportModel } from '@shared/report'
import type { Cell, CellStyle, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { rowHeight } from './row-height'
import { sheetNames } from './sheet-names'
import { BODY, CENTRED, DEFAULT_FONT, FOOTER, HEADING, pageSetup, SIGNED, TITLE } from './workbook-style'
import { repeatedRows, tableSheet, textCell } from './workbook-table'

const TEXT_SHEET = '报告正文'
const TEXT_WIDTH = 76
const LINE_PADDING_PT = 4

/** Two characters, as a body paragraph begins. */
const INDENT = '　　'

interface Line {
  text: string
  style: CellStyle
}

function blockLines(block: ReportBlock, sheetOf: (block: ReportBlock) => string): Line[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: INDENT + block.text, style: HEADING }]
    case 'paragraph':
      return [{ text: INDENT + block.runs.map((run) => run.text).join(''), style: BODY }]
    case 'table':
      return [{ text: `（${block.caption}：见工作表“${sheetOf(block)}”）`, style: CENTRED }]
    case 'signature':
      return [{ text: '', style: BODY }, ...block.lines.map((text) => ({ text, style: SIGNED }))]
    case 'annex':
      return [
        { text: block.label, style: HEADING },
        { text: block.title, style: TITLE },
      ]
    case 'page-break':
      return []
  }
}

function lineHeight({ text, style }: Line): number {
  const size = style.font?.size ?? DEFAULT_FONT.size
  return rowHeight([{ text, size, width: TEXT_WIDTH }], DEFAULT_FONT.size, LINE_PADDING_PT)
}

function headLines({ title, subtitle, isHeadless }: ReportModel): Line[] {
  if (isHeadless) return []
  const under = subtitle.map((text) => ({ text, style: CENTRED }))
  return [{ text: title, style: TITLE }, ...under, { text: '', style: BODY }]
}

function textSheet(model: ReportModel, name: string, sheetOf: (block: ReportBlock) => string): WriteSheet {
  const lines: Line[] = [...headLines(model), ...model.blocks.flatMap((block) => blockLines(block, sheetOf))]
  const cells = new Map<string, Partial<Cell>>(
    lines.map(({ text, style }, row) => [`${row},0`, textCell(text, style)]),
  )
  return {
    name,
    columns: [{ width: TEXT_WIDTH }],
    rows: [],
    cells,
    rowDefs: new Map(lines.map((line, row) => [row, { height: lineHeight(line) }])),
    pageSetup: pageSetup(false),
    headerFooter: FOOTER,
    view: { showGridLines: false },
  }
}

/** Lays a report out as a workbook: its text on the first sheet, then a sheet for each table, numbers as numbers. */
export async function renderWorkbook(model: ReportModel): Promise<Uint8Array> {
  const nameOf = sheetNames()
  const textName = nameOf(TEXT_SHEET)
  const tables = model.blocks.filter((block) => block.kind === 'table')
  const names = new Map<ReportBlock, string>(
    tables.map((table) => [table, nameOf(table.name ?? table.caption)]),
  )
  const sheetOf = (block: ReportBlock): string => names.get(block) ?? ''
  const date = new Date(`${model.date}T00:00:00Z`)
  return writeXlsx({
    sheets: [
      textSheet(model, textName, sheetOf),
      ...tables.map((table) => tableSheet(table, sheetOf(table))),
    ],
    namedRanges: tables.map((table) => repeatedRows(sheetOf(table))),
    defaultFont: DEFAULT_FONT,
    properties: { title: model.title, creator: '督核', created: date, modified: date },
  })
}
