import type { Cell as ReportCell, Table } from '@shared/report'
import type { Cell, CellStyle, WriteSheet } from 'hucre'
import { cleanText } from './clean-text'
import { numberFormat } from './number-format'
import { HIGHEST_PT, rowHeight } from './row-height'
import { CAPTION, CAPTION_SIZE, cellStyle, DEFAULT_FONT, FOOTER, HEAD, pageSetup } from './workbook-style'

/** Excel refuses a file whose cell holds more. */
const LONGEST_TEXT = 32_767

/** Together the columns are about as wide as A4 in 11 pt. */
const TABLE_WIDTH = 80
const NARROWEST = 6
const WIDE_FROM_COLUMNS = 8

const CAPTION_PADDING_PT = 10
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

/** Where hucre keeps a cell, counted from 0. */
export const key = (row: number, column: number): string => `${row},${column}`

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
  const shares = sum(columns.map(({ width }) => width))
  return columns.map(({ width }) => Math.max(NARROWEST, Math.round((width / shares) * TABLE_WIDTH)))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Height of each row below the caption: of the head, then of the rows; a spread cell has room in all of its rows. */
function rowHeights({ columns, rows }: Table, widths: readonly number[]): number[] {
  const { size } = DEFAULT_FONT
  const heightOf = (texts: readonly { text: string; width: number }[]) =>
    rowHeight(
      texts.map((each) => ({ ...each, size })),
      size,
      ROW_PADDING_PT,
    )
  const singles = rows.map((row) =>
    heightOf(
      row.map((cell, column) => ({ text: cell && !isSpread(cell) ? cell.text : '', width: widths[column]! })),
    ),
  )
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (!cell || !isSpread(cell)) return
      const width = sum(widths.slice(column, column + (cell.columns ?? 1)))
      const last = index + (cell.rows ?? 1) - 1
      const missing = heightOf([{ text: cell.text, width }]) - sum(singles.slice(index, last + 1))
      if (missing > 0) singles[last] = Math.min(HIGHEST_PT, singles[last]! + missing)
    })
  })
  return [heightOf(columns.map(({ title }, column) => ({ text: title, width: widths[column]! }))), ...singles]
}

function heights(table: Table, widths: readonly number[]): Map<number, { height: number }> {
  const caption = { text: table.caption, size: CAPTION_SIZE, width: sum(widths) }
  const all = [rowHeight([caption], DEFAULT_FONT.size, CAPTION_PADDING_PT), ...rowHeights(table, widths)]
  return new Map(all.map((height, row) => [row, { height }]))
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

/** A place of a sheet as formulas and links name it. */
const placeOf = (sheet: string, range: string): string => `'${sheet.replaceAll("'", "''")}'!${range}`

/** A cell whose words lead to the beginning of another sheet. */
export const linkCell = (text: string, style: CellStyle, sheet: string): Partial<Cell> => ({
  ...textCell(text, style),
  hyperlink: { target: '', location: placeOf(sheet, 'A1') },
})

/** The rows that are printed again on every page. */
export const repeatedRows = (name: string) => ({
  name: '_xlnm.Print_Titles',
  // hucre's own printTitlesRow leaves out the quotes, and Excel then drops the name
  range: placeOf(name, '$1:$2'),
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
