import type { Cell, Column, Row, Table } from '@shared/report'
import { cleanLines } from './clean-text'
import { CELL_PADDING_PT, cellType, columnWidths, LINE_PT, TYPE_AREA_PT } from './page'
import type { Face, FontShelf } from './pdf-fonts'
import { type Glyph, setGlyphs } from './pdf-glyphs'
import { breakLines } from './pdf-line-break'
import { ownersOf } from './table-owners'

/** How a table is set: the left edge of each column and of what follows, the type, and the fonts. */
export interface Setting {
  columns: readonly Column[]
  edges: readonly number[]
  type: { size: number; line: number }
  shelf: FontShelf
}

type Lines = (readonly Glyph[])[]

/** The lines of one cell that stand in a band. */
export interface Piece {
  column: number
  columns: number
  lines: Lines
}

/** A part of a row that no page break may split: a row is one band, or several where it is higher than a page. */
export interface Band {
  /** By column the number of the cell that fills it. */
  owners: readonly number[]
  pieces: readonly Piece[]
  /** The cells that run through this band and others. */
  spreads: readonly Piece[]
  height: number
}

export function settingOf({ columns }: Table, shelf: FontShelf): Setting {
  const edges = [0]
  for (const width of columnWidths(columns)) edges.push(edges.at(-1)! + width)
  return { columns, edges, type: cellType(columns.length), shelf }
}

export const innerWidth = ({ edges }: Setting, { column, columns }: Omit<Piece, 'lines'>): number =>
  edges[column + columns]! - edges[column]! - CELL_PADDING_PT.side * 2

function pieceOf(cell: Cell, column: number, face: Face, setting: Setting): Piece {
  const at = { column, columns: cell.columns ?? 1 }
  const measure = { width: innerWidth(setting, at), indent: 0, spacing: 0, tightest: 0 }
  const lines = cleanLines(cell.text).flatMap((text) => {
    const glyphs = setGlyphs([{ text, face, size: setting.type.size }], setting.shelf)
    return breakLines(glyphs, measure).map((broken) => broken.glyphs)
  })
  return { ...at, lines }
}

const heightOf = (lineCount: number, { type }: Setting) => lineCount * type.line + CELL_PADDING_PT.top * 2

/** The head of a table in one band. */
export function headBand(setting: Setting): Band {
  const pieces = setting.columns.map(({ title }, column) =>
    pieceOf({ text: title }, column, 'black', setting),
  )
  const owners = setting.columns.map((_, column) => column)
  return { owners, pieces, spreads: [], height: heightOf(longestOf(pieces), setting) }
}

const longestOf = (pieces: readonly Piece[]) => Math.max(1, ...pieces.map(({ lines }) => lines.length))

/** The rows of a table in bands, none higher than a page; a cell that spreads over rows runs through all of theirs. */
export function bodyBands(table: Table, setting: Setting, headHeight: number): Band[] {
  const most = linesOfPage(setting, headHeight)
  const owners = ownersOf(table)
  const rows = table.rows.map((row, index) => rowBands(row, owners[index]!, setting, most))
  table.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      const over = cell?.rows ?? 1
      if (!cell || over < 2) return
      runThrough(pieceOf(cell, column, 'body', setting), rows.slice(index, index + over), setting, most)
    })
  })
  return rows.flat()
}

function linesOfPage({ type }: Setting, headHeight: number): number {
  const room = TYPE_AREA_PT.height - headHeight - LINE_PT - CELL_PADDING_PT.top * 2
  return Math.max(Math.floor(room / type.line), 1)
}

type GrowingBand = Band & { spreads: Piece[] }

function rowBands(row: Row, owners: readonly number[], setting: Setting, most: number): GrowingBand[] {
  const whole = row.flatMap((cell, column) =>
    cell && (cell.rows ?? 1) < 2 ? [pieceOf(cell, column, 'body', setting)] : [],
  )
  return Array.from({ length: Math.ceil(longestOf(whole) / most) }, (_, part) => {
    const pieces = whole.map((piece) => ({
      ...piece,
      lines: piece.lines.slice(part * most, (part + 1) * most),
    }))
    return { owners, pieces, spreads: [], height: heightOf(longestOf(pieces), setting) }
  })
}

/** How many lines have room in a part of a cell that is so high. */
export const roomIn = (height: number, { type }: Setting): number =>
  // a hundredth of a line, for sums of fractions
  Math.max(Math.floor((height - CELL_PADDING_PT.top * 2) / type.line + 0.01), 0)

/** Leads a cell through the bands of its rows; the last row grows, by further bands if need be, where they do not hold it. */
function runThrough(piece: Piece, rows: GrowingBand[][], setting: Setting, most: number): void {
  const last = rows.at(-1)!
  const room = rows.flat().reduce((sum, { height }) => sum + roomIn(height, setting), 0)
  let missing = piece.lines.length - room
  while (missing > 0) {
    const band = last.at(-1)!
    const more = Math.min(missing, most - roomIn(band.height, setting))
    band.height += more * setting.type.line
    missing -= more
    if (missing > 0)
      last.push({
        owners: band.owners,
        pieces: [],
        spreads: [...band.spreads],
        height: CELL_PADDING_PT.top * 2,
      })
  }
  for (const band of rows.flat()) band.spreads.push(piece)
}
