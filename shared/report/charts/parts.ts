import type { Column, FigureBlock, Row, Words } from '../../report'
import { FIGURE_WIDTH, type FigureMark } from '../figure'
import { words } from '../figures'
import { table } from '../table'

/** The highest that a figure may be: its caption and a heading have room on the page beside it. */
export const HIGHEST = 540

/** Rows shared out evenly over as few figures as hold them, at most so many in each. */
export function partsOf<RowOf>(rows: readonly RowOf[], most: number): RowOf[][] {
  const count = Math.ceil(rows.length / most)
  const each = Math.ceil(rows.length / count)
  return Array.from({ length: count }, (_, part) => rows.slice(part * each, (part + 1) * each))
}

/** 各部分得分, and over the parts that follow it 各部分得分（续）. */
export const captionOf = (caption: Words, part: number): Words =>
  part === 0 ? caption : words`${caption}（续）`

interface Drawn {
  caption: Words
  columns: readonly Column<Words>[]
  rows: readonly Row<Words>[]
  height: number
  marks: readonly FigureMark<Words>[]
}

export const drawn = ({ caption, columns, rows, height, marks }: Drawn): FigureBlock<Words> => ({
  kind: 'figure',
  data: table(caption, columns, rows),
  height: height / FIGURE_WIDTH,
  marks,
})
