import { formatGap, formatMean } from '../format'
import type { Sum } from '../groups'
import { type Points, pointsToNumber } from '../points'
import type { Cell, Column, Phrase, Row, Table, Words } from '../report'
import type { Rubric, Section } from '../rubric'
import { count, figure, line, mean, pointsText, share, together } from './figures'
import type { Counted, Part, Source } from './source'

/** The column of words that names each row. */
export const textColumn = <Text extends Words>(title: Text, width: number): Column<Text> => ({
  title,
  width,
  align: 'left',
})
export const centredColumn = <Text extends Words>(title: Text, width: number): Column<Text> => ({
  title,
  width,
  align: 'center',
})
export const numberColumn = <Text extends Words>(title: Text, width: number): Column<Text> => ({
  title,
  width,
  align: 'right',
})

export const table = (
  caption: Words,
  columns: readonly Column<Words>[],
  rows: readonly Row<Words>[],
): Table<Words> => ({ kind: 'table', caption, columns, rows })

export const textCell = (text: Words | Phrase): Cell<Words> => ({ text: together([text]) })
const NOTHING: Cell = { text: '—' }

const numberCell = (phrase: Phrase, number: number): Cell<Words> => ({ text: [phrase], number })

export const countCell = (value: number, of: Counted): Cell<Words> => numberCell(count(value, of), value)
export const lineCell = (index: number): Cell<Words> => numberCell(line(index), index + 1)
export const figureCell = (text: string, number: number, source: Source): Cell<Words> =>
  numberCell(figure(text, source), number)

/** Points with one decimal, or a dash where there are none. */
export const totalCell = (points: Points | null, source: Source): Cell<Words> =>
  points === null ? NOTHING : figureCell(pointsText(points, 'total'), pointsToNumber(points), source)

/** The points of a part of a sheet. */
export const partCell = (points: Points | null, of: Part): Cell<Words> =>
  totalCell(points, { is: 'points', of, style: 'total' })

/** A signed gap of two parts. */
export const gapCell = (gap: Points, from: Part, to: Part): Cell<Words> =>
  figureCell(formatGap(gap), pointsToNumber(gap), { is: 'gap', from, to, style: 'gap' })

export const meanCell = (of: Sum, source: Source): Cell<Words> =>
  of.count === 0 ? NOTHING : numberCell(mean(of, source), Number(formatMean(of.sum, of.count)))

export const shareCell = (part: number, whole: number, source: Source): Cell<Words> =>
  whole === 0 ? NOTHING : { text: [share(part, whole, source)] }

/** What a section is worth on the form. */
export const sectionPointsCell = ({ subject: form }: Rubric, { no, points }: Section) =>
  totalCell(points, { is: 'form-points', form, section: no, style: 'total' })
