import type { MatrixRowView } from './matrix-sheet'

type Row = { cells: readonly Pick<MatrixRowView['cells'][number], 'isMarked'>[] }

/** A cell: the row among those that are shown, and the column. */
export interface MatrixCell {
  row: number
  column: number
}

interface Pressed {
  key: string
  ctrlKey: boolean
  shiftKey: boolean
}

/** Where a key leads from a cell; null where it leads nowhere. */
export function cellAfter(
  { key, ctrlKey, shiftKey }: Pressed,
  from: MatrixCell,
  rows: readonly Row[],
  page: number,
): MatrixCell | null {
  const last = { row: rows.length - 1, column: rows[0]!.cells.length - 1 }
  const at = (row: number, column: number) => ({
    row: Math.max(0, Math.min(last.row, row)),
    column: Math.max(0, Math.min(last.column, column)),
  })
  switch (key) {
    case 'ArrowUp':
      return at(from.row - 1, from.column)
    case 'ArrowDown':
      return at(from.row + 1, from.column)
    case 'ArrowLeft':
      return at(from.row, from.column - 1)
    case 'ArrowRight':
      return at(from.row, from.column + 1)
    case 'PageUp':
      return at(from.row - page, from.column)
    case 'PageDown':
      return at(from.row + page, from.column)
    case 'Home':
      return at(ctrlKey ? 0 : from.row, 0)
    case 'End':
      return at(ctrlKey ? last.row : from.row, last.column)
    case 'n':
    case 'N':
      return ctrlKey ? null : nextMarked(from, rows, shiftKey ? -1 : 1)
    default:
      return null
  }
}

/** The next marked cell, row by row; the cell itself where there is no other that way. */
function nextMarked(from: MatrixCell, rows: readonly Row[], by: 1 | -1): MatrixCell {
  const width = rows[0]!.cells.length
  for (let at = from.row * width + from.column + by; at >= 0 && at < rows.length * width; at += by) {
    const [row, column] = [Math.floor(at / width), at % width]
    if (rows[row]!.cells[column]!.isMarked) return { row, column }
  }
  return from
}
