import { type Cell, cellAt, cellText, type Grid } from './grid'
import { type ListField, listHeader } from './headers'
import type { ListLayout } from './layout'
import { isBlank, type RowCells } from './list-row'
import { squash } from './normalise'

/** A value merged over several rows says the same of each; a merged name or code would say that two rows are one. */
const SPREAD: readonly ListField[] = ['class', 'industry', 'address', 'starRating', 'riskColour']
const SUMMARY = /^(?:合计|总计|小计|平均分?|平均值|共计)/
const FOOTNOTE =
  /^(?:注|备注|说明|填表说明|填表人|填报人|制表人|审核人|负责人|单位\(盖章\)|填报单位|填报时间|填报日期)[:：]/

/** The rows of a list that are about an enterprise: blank rows, totals, footnotes and repeated headings are none. */
export function listRows(layout: ListLayout): RowCells[] {
  const { grid, heading } = layout
  const columnOf = columnFinder(layout)
  const spread = spreadColumns(grid, heading.bottom + 1, SPREAD.map(columnOf))
  const read = columnsRead(layout)
  const rows: RowCells[] = []
  for (let row = heading.bottom + 1; row < grid.rows.length; row++) {
    const get = (field: ListField): Cell => {
      const column = columnOf(field)
      const cell = cellAt(grid, row, column)
      return isBlank(cell) ? (spread.get(column)?.get(row) ?? null) : cell
    }
    if (isAboutSomebody(grid.rows[row]!, read, get('name'))) rows.push({ grid, row, columnOf, get })
  }
  return rows
}

/** The column of each field; a missing name is reported where names would be, any other missing field in no column. */
function columnFinder(layout: ListLayout): (field: ListField) => number {
  const columns = new Map([...layout.columns].map(([field, { column }]) => [field, column]))
  const sequence = columns.get('sequence')
  if (!columns.has('id') && sequence !== undefined && holdsCodes(layout, sequence))
    columns.set('id', sequence)
  return (field) => columns.get(field) ?? -1
}

/** A 序号 column that counts 1, 2, 3 names nobody; one with letters in every cell is the 编号 by another name. */
function holdsCodes({ grid, heading }: ListLayout, column: number): boolean {
  const texts = grid.rows.slice(heading.bottom + 1).map((row) => squash(cellText(row[column] ?? null)))
  const filled = texts.filter((text) => text !== '' && !SUMMARY.test(text) && !FOOTNOTE.test(text))
  return filled.length > 0 && filled.every((text) => /[A-Za-z]/.test(text))
}

/** The columns that are read; a counting 序号 fills no row. */
const columnsRead = ({ columns, criteria }: ListLayout): number[] => [
  ...[...columns].flatMap(([field, { column }]) => (field === 'sequence' ? [] : [column])),
  ...criteria.map(({ column }) => column),
]

function isAboutSomebody(cells: readonly Cell[], read: readonly number[], name: Cell): boolean {
  const filled = read.filter((column) => !isBlank(cells[column] ?? null)).length
  if (filled === 0) return false
  const first = openingOf(cells.find((cell) => cell !== null) ?? null)
  const called = openingOf(name)
  if (SUMMARY.test(first) || SUMMARY.test(called)) return false
  if (FOOTNOTE.test(first) && filled === 1) return false
  return listHeader(called)?.field !== 'name'
}

/** Enough of a text to tell a total, a footnote or a heading by. */
const openingOf = (cell: Cell) => squash(cellText(cell).slice(0, 40))

function spreadColumns(grid: Grid, from: number, columns: readonly number[]) {
  const spread = new Map<number, Map<number, Cell>>()
  for (const { top, left, bottom } of grid.merges) {
    if (bottom === top || top < from || !columns.includes(left)) continue
    const cells = spread.get(left) ?? new Map<number, Cell>()
    spread.set(left, cells)
    const last = Math.min(bottom, grid.rows.length - 1)
    for (let row = top + 1; row <= last && !cells.has(row); row++) cells.set(row, cellAt(grid, top, left))
  }
  return spread
}
