import { cellAddress, columnName, type Grid } from './grid'
import type { CellRemark } from './staging'

/** Gathers what is to be said of single cells; every message begins with the place. */
export class Remarks {
  readonly list: CellRemark[] = []

  add(grid: Grid, row: number, column: number, code: string, what: string): void {
    const message = `第 ${row + 1} 行 ${columnName(column)} 列${/^\d/.test(what) ? '：' : ''}${what}`
    this.list.push({ sheet: grid.name, cell: cellAddress(row, column), code, message })
  }
}

/** Another cell as a message names it, with its sheet where that is not the same one. */
export function otherCell(from: Grid, grid: Grid, row: number, column: number): string {
  const address = cellAddress(row, column)
  return from === grid ? ` ${address} ` : `工作表“${grid.name}”的 ${address} `
}
