import type { Table } from '@shared/report'
import { CELL_PADDING_PT } from './page'
import {
  type Band,
  bodyBands,
  headBand,
  innerWidth,
  type Piece,
  roomIn,
  type Setting,
  settingOf,
} from './pdf-bands'
import type { FontShelf } from './pdf-fonts'
import { glyphMarks, lineWidth, type Mark, type Spread, type Strip } from './pdf-strip'
import { FREE_SHARE } from './pdf-text'

type Align = keyof typeof FREE_SHARE

const rule = (x1: number, y1: number, x2: number, y2: number): Mark => ({ kind: 'rule', x1, y1, x2, y2 })

/** The rules at the sides of a band's cells, none within a cell that spreads over columns. */
function sideRules({ owners, height }: Band, { edges }: Setting): Mark[] {
  return edges.flatMap((x, column) =>
    column > 0 && column < owners.length && owners[column] === owners[column - 1]
      ? []
      : [rule(x, 0, x, height)],
  )
}

/** The rules under the cells that end with this band; without a band below all do. */
function footRules({ owners, height }: Band, below: Band | undefined, { edges }: Setting): Mark[] {
  return owners.flatMap((owner, column) =>
    below?.owners[column] === owner ? [] : [rule(edges[column]!, height, edges[column + 1]!, height)],
  )
}

function words(piece: Piece, align: Align, height: number, setting: Setting): Mark[] {
  const { line } = setting.type
  const top = (height - piece.lines.length * line) / 2
  const left = setting.edges[piece.column]! + CELL_PADDING_PT.side
  return piece.lines.flatMap((glyphs, index) => {
    const free = Math.max(innerWidth(setting, piece) - lineWidth(glyphs, 0), 0)
    const x = left + free * FREE_SHARE[align]
    return glyphMarks(glyphs, { x, y: top + index * line, lineHeight: line, spacing: 0 })
  })
}

function marksOf(band: Band, below: Band | undefined, setting: Setting, alignOf: (column: number) => Align) {
  const text = band.pieces.flatMap((piece) => words(piece, alignOf(piece.column), band.height, setting))
  return [...sideRules(band, setting), ...footRules(band, below, setting), ...text]
}

/** How many of the lines stand in each part: all in the first that holds them, else as many as fit in one after the other. */
function shareOut(count: number, rooms: readonly number[]): number[] {
  const whole = rooms.findIndex((room) => room >= count)
  let left = count
  return rooms.map((room, index) => {
    const here = whole < 0 ? Math.min(room, left) : index === whole ? count : 0
    left -= here
    return here
  })
}

/** A cell over several rows; its words stand in the middle of what it has of a page. */
function spreadOf(piece: Piece, align: Align, setting: Setting): Spread {
  const settle = (heights: readonly number[]) => {
    const rooms = heights.map((height) => roomIn(height, setting))
    const lines = [...piece.lines]
    return shareOut(lines.length, rooms).map((count, part) =>
      words({ ...piece, lines: lines.splice(0, count) }, align, heights[part]!, setting),
    )
  }
  return { settle }
}

/** The head of a table and its rows, each a strip; the head stays with the first row and repeats on each page. */
export function tableStrips(table: Table, shelf: FontShelf): Strip[] {
  const setting = settingOf(table, shelf)
  const top = headBand(setting)
  const topRule = rule(0, 0, setting.edges.at(-1)!, 0)
  const head: Strip = {
    height: top.height,
    marks: [topRule, ...marksOf(top, undefined, setting, () => 'center')],
    keepNext: table.rows.length > 0,
  }
  const bands = bodyBands(table, setting, head.height)
  const alignOf = (column: number) => setting.columns[column]!.align
  const pieces = new Set(bands.flatMap(({ spreads }) => spreads))
  const spreads = new Map(
    [...pieces].map((piece) => [piece, spreadOf(piece, alignOf(piece.column), setting)]),
  )
  const strips = bands.map(
    (band, index): Strip => ({
      height: band.height,
      marks: marksOf(band, bands[index + 1], setting, alignOf),
      spreads: band.spreads.map((piece) => spreads.get(piece)!),
      closing: footRules(band, undefined, setting),
      head,
    }),
  )
  return [head, ...strips]
}
