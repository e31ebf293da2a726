import { formatMean, formatShare, formatTotal } from '../format'
import type { Sum } from '../groups'
import { type Points, pointsToNumber } from '../points'
import type { Cell, Column, Row, Table } from '../report'

/** The column of words that names each row. */
export const textColumn = (title: string, width: number): Column => ({ title, width, align: 'left' })
export const centredColumn = (title: string, width: number): Column => ({ title, width, align: 'center' })
export const numberColumn = (title: string, width: number): Column => ({ title, width, align: 'right' })

export const table = (caption: string, columns: readonly Column[], rows: readonly Row[]): Table => ({
  kind: 'table',
  caption,
  columns,
  rows,
})

export const textCell = (text: string): Cell => ({ text })
export const countCell = (count: number): Cell => ({ text: String(count), number: count })
const NOTHING: Cell = { text: '—' }

/** A total in points, or a dash where there is none. */
export const totalCell = (points: Points | null): Cell =>
  points === null ? NOTHING : { text: formatTotal(points), number: pointsToNumber(points) }

export const meanCell = ({ sum, count }: Sum): Cell =>
  count === 0 ? NOTHING : { text: formatMean(sum, count), number: Number(formatMean(sum, count)) }

export const shareCell = (part: number, whole: number): Cell => ({ text: formatShare(part, whole) })
