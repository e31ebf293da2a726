/** What a workbook cell can hold that is no value: an error such as #REF!, or a formula nobody calculated. */
export type CellFault = { fault: 'error'; text: string } | { fault: 'uncalculated' }

/** A cell as it was saved: text, number, fault, or null where it is empty. Dates arrive as text. */
export type Cell = string | number | CellFault | null

/** Cells joined into one, by zero-based rows and columns, both ends included. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** One sheet of a workbook as plain data, by zero-based row and column. */
export interface Grid {
  name: string
  hidden: boolean
  rows: readonly (readonly Cell[])[]
  merges: readonly Merge[]
  hiddenRows: readonly number[]
}

/** Where a cell is as Excel writes it: row 8, column 1 is B9. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** A column as Excel names it: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** The cell there, null where the row or column was never written. */
export const cellAt = (grid: Grid, row: number, column: number): Cell => grid.rows[row]?.[column] ?? null

/** The text a cell shows, '' for an empty or faulty one. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell
  return typeof cell === 'number' ? String(cell) : ''
}
