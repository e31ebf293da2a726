import type { Cell as ReportCell, Table } from '@shared/report'
import type { Cell, CellStyle, WriteSheet } from 'hucre'
import { cleanText } from './clean-text'
import { numberFormat } from './number-format'
import { rowHeight } from './row-height'
import { CAPTION, cellStyle, DEFAULT_FONT, FOOTER, HEAD, pageSetup } from './workbook-style'

/** Excel refuses a file whose cell holds more. */
const LONGEST_TEXT = 32_767

/** Together the columns are about as wide as A4 in 11 pt. */
const TABLE_WIDTH = 80
const NARROWEST = 6
const WIDE_FROM_COLUMNS = 8

const CAPTION_HEIGHT_PT = 30
const ROW_PADDING_PT = 6

export const textCell = (text: string, style: CellStyle): Partial<Cell> => ({
  value: cleanText(text).slice(0, LONGEST_TEXT),
  type: 'string',
  style,
})

function bodyCell(cell: ReportCell | null, align: 'left' | 'center' | 'right'): Partial<Cell> {
  if (!cell) return textCell('', cellStyle(align))
  if (cell.number === undefined || !Number.isFinite(cell.number)) return textCell(cell.text, cellStyle(align))
  return { value: cell.number, type: 'number', style: cellStyle(align, numberFormat(cell)) }
}

const key = (row: number, column: number): string => `${row},${column}`

function cellsOf(table: Table): Map<string, Partial<Cell>> {
  const cells = new Map([[key(0, 0), textCell(table.caption, CAPTION)]])
  table.columns.forEach((column, index) => {
    cells.set(key(1, index), textCell(column.title, HEAD))
    table.rows.forEach((row, rowIndex) => {
      cells.set(key(rowIndex + 2, index), bodyCell(row[index] ?? null, column.align))
    })
  })
  return cells
}

function widthsOf(columns: Table['columns']): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0)
  return columns.map(({ width }) => Math.max(NARROWEST, Math.round((width / shares) * TABLE_WIDTH)))
}

function heights(table: Table, widths: readonly number[]): Map<number, { height: number }> {
  const { size } = DEFAULT_FONT
  const rows = [
    table.columns.map((column) => column.title),
    ...table.rows.map((row) => row.map((cell) => (cell && !isSpread(cell) ? cell.text : ''))),
  ]
  const entries = rows.map((texts, index): [number, { height: number }] => {
    const wrapped = texts.map((text, column) => ({ text, size, width: widths[column] ?? NARROWEST }))
    return [index + 1, { height: rowHeight(wrapped, size, ROW_PADDING_PT) }]
  })
  return new Map([[0, { height: CAPTION_HEIGHT_PT }], ...entries])
}

/** The caption over all columns, and every cell that spreads. */
function mergesOf({ columns, rows }: Table) {
  const caption = { startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }
  const cells = rows.flatMap((row, index) =>
    row.flatMap((cell, column) => (cell && isSpread(cell) ? [mergeOf(cell, index + 2, column)] : [])),
  )
  return columns.length > 1 ? [caption, ...cells] : cells
}

const mergeOf = ({ rows = 1, columns = 1 }: ReportCell, row: number, column: number) => ({
  startRow: row,
  startCol: column,
  endRow: row + rows - 1,
  endCol: column + columns - 1,
})

const isSpread = ({ rows = 1, columns = 1 }: ReportCell) => rows > 1 || columns > 1

const isMerged = ({ rows }: Table) => rows.some((row) => row.some((cell) => cell && isSpread(cell)))

const letter = (column: number): string =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** The rows that are printed again on every page. */
export const repeatedRows = (name: string) => ({
  name: '_xlnm.Print_Titles',
  // hucre's own printTitlesRow leaves out the quotes, and Excel then drops the name
  range: `'${name.replaceAll("'", "''")}'!$1:$2`,
  scope: name,
})

/** A sheet with the caption over the table; the head stays in sight and filters. */
export function tableSheet(table: Table, name: string): WriteSheet {
  const { columns, rows } = table
  const widths = widthsOf(columns)
  const last = columns.length - 1
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [],
    cells: cellsOf(table),
    merges: mergesOf(table),
    rowDefs: heights(table, widths),
    freezePane: { rows: 2 },
    autoFilter: isMerged(table) ? undefined : { range: `A2:${letter(last)}${rows.length + 2}` },
    pageSetup: pageSetup(columns.length >= WIDE_FROM_COLUMNS),
    headerFooter: FOOTER,
  }
}
