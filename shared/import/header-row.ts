import { cellAt, cellText, type Grid, type Merge } from './grid'

/** A heading may stand below a title, a date line and instructions, but not deeper. */
const SEARCHED_ROWS = 30
const DEEPEST_HEADING = 3

/** A heading of one row or of several: per column its texts, the lowest first, since that is the most particular. */
export interface Heading {
  top: number
  bottom: number
  texts: readonly (readonly string[])[]
}

/** The rows that could be the heading, as headings. */
export function possibleHeadings(grid: Grid): Heading[] {
  const rows = Math.min(grid.rows.length, SEARCHED_ROWS)
  const headings: Heading[] = []
  for (let row = 0; row < rows; row++) if (filledCells(grid, row) > 0) headings.push(headingAt(grid, row))
  return headings
}

const filledCells = (grid: Grid, row: number) => grid.rows[row]!.filter((cell) => cell !== null).length

/** A heading reaches as deep as the cells that are merged downwards from its first row. */
function headingAt(grid: Grid, top: number): Heading {
  const merges = grid.merges.filter((each) => each.top <= top + DEEPEST_HEADING && each.bottom >= top)
  const depths = merges.filter((each) => each.top === top && each.bottom < top + DEEPEST_HEADING)
  const bottom = Math.max(top, ...depths.map((each) => each.bottom))
  const width = Math.max(...grid.rows.slice(top, bottom + 1).map((row) => row.length))
  const texts = Array.from({ length: width }, (_, column) => columnTexts(grid, merges, top, bottom, column))
  return { top, bottom, texts }
}

function columnTexts(grid: Grid, merges: readonly Merge[], top: number, bottom: number, column: number) {
  const texts: string[] = []
  for (let row = bottom; row >= top; row--) {
    const text = cellText(cellAt(grid, row, column) ?? mergedCell(grid, merges, row, column))
    if (text !== '' && !texts.includes(text)) texts.push(text)
  }
  return texts
}

function mergedCell(grid: Grid, merges: readonly Merge[], row: number, column: number) {
  const merge = merges.find(
    (each) => each.top <= row && row <= each.bottom && each.left <= column && column <= each.right,
  )
  return merge ? cellAt(grid, merge.top, merge.left) : null
}
