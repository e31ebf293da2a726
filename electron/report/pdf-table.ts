import type { Cell, Column, Table } from '@shared/report'
import { cleanLines } from './clean-text'
import { CELL_PADDING_PT, cellType, columnWidths, LINE_PT, TYPE_AREA_PT } from './page'
import type { Face, FontShelf } from './pdf-fonts'
import { type Glyph, setGlyphs } from './pdf-glyphs'
import { breakLines } from './pdf-line-break'
import { glyphMarks, lineWidth, type Mark, type Strip } from './pdf-strip'

const FREE_SHARE = { left: 0, center: 0.5, right: 1 }

interface Grid {
  columns: readonly Column[]
  widths: readonly number[]
  type: { size: number; line: number }
  shelf: FontShelf
}

type CellLines = (readonly Glyph[])[]

const innerWidth = (grid: Grid, column: number): number => grid.widths[column]! - CELL_PADDING_PT.side * 2

function cellLines(text: string, column: number, face: Face, grid: Grid): CellLines {
  const measure = { width: innerWidth(grid, column), indent: 0, spacing: 0, tightest: 0 }
  return cleanLines(text).flatMap((line) => {
    const glyphs = setGlyphs([{ text: line, face, size: grid.type.size }], grid.shelf)
    return breakLines(glyphs, measure).map((broken) => broken.glyphs)
  })
}

/** The frame of a row: a rule below, one above where it is the head, and one at each side of every cell. */
function rules(grid: Grid, height: number, hasTop: boolean): Mark[] {
  const marks: Mark[] = [{ kind: 'rule', x1: 0, y1: height, x2: TYPE_AREA_PT.width, y2: height }]
  if (hasTop) marks.push({ kind: 'rule', x1: 0, y1: 0, x2: TYPE_AREA_PT.width, y2: 0 })
  let x = 0
  for (const width of [0, ...grid.widths]) {
    x += width
    marks.push({ kind: 'rule', x1: x, y1: 0, x2: x, y2: height })
  }
  return marks
}

function rowStrip(
  cells: readonly CellLines[],
  aligns: readonly Column['align'][],
  grid: Grid,
  hasTop: boolean,
): Strip {
  const lineHeight = grid.type.line
  const height = Math.max(...cells.map((lines) => lines.length)) * lineHeight + CELL_PADDING_PT.top * 2
  let left = 0
  const text = cells.flatMap((lines, column) => {
    const start = left + CELL_PADDING_PT.side
    left += grid.widths[column]!
    const top = (height - lines.length * lineHeight) / 2
    return lines.flatMap((glyphs, index) => {
      const free = Math.max(innerWidth(grid, column) - lineWidth(glyphs, 0), 0)
      const x = start + free * FREE_SHARE[aligns[column]!]
      return glyphMarks(glyphs, { x, y: top + index * lineHeight, lineHeight, spacing: 0 })
    })
  })
  return { height, marks: [...rules(grid, height, hasTop), ...text] }
}

/** One strip for a row, or several where a row alone is higher than a page. */
function bodyRow(row: readonly Cell[], grid: Grid, head: Strip): Strip[] {
  const cells = grid.columns.map((_, column) => cellLines(row[column]?.text ?? '', column, 'body', grid))
  const aligns = grid.columns.map((column) => column.align)
  const room = TYPE_AREA_PT.height - head.height - LINE_PT - CELL_PADDING_PT.top * 2
  const most = Math.max(Math.floor(room / grid.type.line), 1)
  const longest = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: Math.ceil(longest / most) }, (_, part) => {
    const slice = cells.map((lines) => lines.slice(part * most, (part + 1) * most))
    return { ...rowStrip(slice, aligns, grid, false), head }
  })
}

/** The head of a table and its rows, each a strip; the head stays with the first row and repeats on each page. */
export function tableStrips(table: Table, shelf: FontShelf): Strip[] {
  const { columns } = table
  const grid: Grid = { columns, widths: columnWidths(columns), type: cellType(columns.length), shelf }
  const titles = columns.map((column, index) => cellLines(column.title, index, 'black', grid))
  const centred = columns.map(() => 'center' as const)
  const head = { ...rowStrip(titles, centred, grid, true), keepNext: table.rows.length > 0 }
  return [head, ...table.rows.flatMap((row) => bodyRow(row, grid, head))]
}
