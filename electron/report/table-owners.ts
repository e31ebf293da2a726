import type { Table } from '@shared/report'

/** For every place of a table the number of the cell that fills it, the same number wherever a cell spreads. */
export function ownersOf({ columns, rows }: Table): number[][] {
  const owners = rows.map((_, row) => columns.map((_column, column) => row * columns.length + column))
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell) return
      for (let down = 0; down < (cell.rows ?? 1); down++)
        for (let right = 0; right < (cell.columns ?? 1); right++)
          owners[row + down]![column + right] = row * columns.length + column
    })
  })
  return owners
}
