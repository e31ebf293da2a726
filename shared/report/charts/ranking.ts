import { type FigureBlock, textOf, type Words } from '../../report'
import { emsOf } from '../ems'
import { FIGURE_WIDTH, type FigureMark } from '../figure'
import { words } from '../figures'
import { numberColumn, textCell, textColumn } from '../table'
import { cellOf, type Measure, placesOf } from './measure'
import { captionOf, drawn, HIGHEST, partsOf } from './parts'
import { AXIS_HEIGHT, axis, type Scale, SMALL_TYPE, scaleOver, TYPE, type Unit, xOf } from './scale'
import { GAP, nameEdge, nameRoom, widest } from './widths'

export interface Ranked {
  name: Words
  value: Measure
  /** What the value may be just as well. */
  interval: { low: Measure; high: Measure } | null
}

export interface Ranking {
  caption: Words
  /** Over the columns: 乡镇, 均分, and the ends of the interval. */
  titles: { name: Words; value: Words; low: Words; high: Words }
  /** In the order in which they are shown. */
  rows: readonly Ranked[]
  /** A line through all rows, such as the mean of all. */
  reference: { name: Words; value: Measure } | null
  unit: Unit
}

const HEAD = 22
const ROW = 19

/** One point a row with its interval, against a common line; a figure of nothing is left out. */
export function ranking(chart: Ranking): FigureBlock<Words>[] {
  const { rows, reference } = chart
  if (rows.length === 0) return []
  const hasIntervals = rows.some(({ interval }) => interval !== null)
  const right = widest(rows.map(printed)) + GAP
  const scale = scaleOver(
    placesOf([
      ...rows.flatMap(({ value, interval }) => [value, interval?.low ?? null, interval?.high ?? null]),
      reference?.value ?? null,
    ]),
    {
      fromZero: false,
      unit: chart.unit,
      left: nameEdge(rows.map(({ name }) => name)),
      right: FIGURE_WIDTH - right,
    },
  )
  const most = Math.floor((HIGHEST - HEAD - AXIS_HEIGHT) / ROW)
  return partsOf(rows, most).map((part, index) => {
    const foot = HEAD + part.length * ROW
    const { titles } = chart
    const ends = hasIntervals ? [numberColumn(titles.low, 2), numberColumn(titles.high, 2)] : []
    return drawn({
      caption: captionOf(chart.caption, index),
      columns: [textColumn(titles.name, 4), numberColumn(titles.value, 2), ...ends],
      rows: part.map((row) => [textCell(row.name), row.value.cell, ...(hasIntervals ? endsOf(row) : [])]),
      height: foot + AXIS_HEIGHT,
      marks: [
        ...axis(scale, HEAD, foot),
        ...(reference ? referenceMarks(reference, scale, foot) : []),
        ...part.flatMap((row, place) => rowMarks(row, place, scale)),
      ],
    })
  })
}

const endsOf = ({ interval }: Ranked) => [cellOf(interval?.low ?? null), cellOf(interval?.high ?? null)]

/** The value and, behind it, its interval. */
const printed = ({ value, interval }: Ranked): Words =>
  interval
    ? words`${value.cell.text}（${interval.low.cell.text}–${interval.high.cell.text}）`
    : value.cell.text

function referenceMarks(
  { name, value }: NonNullable<Ranking['reference']>,
  scale: Scale,
  foot: number,
): FigureMark<Words>[] {
  const x = xOf(scale, value.at)
  const align = x > (scale.left + scale.right) / 2 ? 'right' : 'left'
  return [
    { kind: 'line', x1: x, y1: HEAD / 2 + 6, x2: x, y2: foot, width: 1, tone: 'ink', isDashed: true },
    { kind: 'words', text: words`${name} ${value.cell.text}`, x, y: HEAD / 2 - 2, size: SMALL_TYPE, align },
  ]
}

function rowMarks(row: Ranked, place: number, scale: Scale): FigureMark<Words>[] {
  const y = HEAD + place * ROW + ROW / 2
  const x = xOf(scale, row.value.at)
  const room = nameRoom([row.name])
  return [
    { kind: 'line', x1: scale.left, y1: y, x2: scale.right, y2: y, width: 0.5, tone: 'hair' },
    { kind: 'cell', row: place, column: 0, x: 0, y, size: TYPE, align: 'left', room },
    ...whisker(row, y, scale),
    { kind: 'point', x, y, radius: 3.5, tone: 'verified' },
    ...valueMarks(row, place, y, scale.right + GAP),
  ]
}

function whisker({ interval }: Ranked, y: number, scale: Scale): FigureMark<Words>[] {
  if (!interval) return []
  const [x1, x2] = [xOf(scale, interval.low.at), xOf(scale, interval.high.at)]
  const end = (x: number) =>
    ({ kind: 'line', x1: x, y1: y - 3, x2: x, y2: y + 3, width: 1, tone: 'ink' }) as const
  return [{ kind: 'line', x1, y1: y, x2, y2: y, width: 1.5, tone: 'ink' }, end(x1), end(x2)]
}

/** 85.20（82.11–88.29）, each number from its cell. */
function valueMarks({ value, interval }: Ranked, row: number, y: number, left: number): FigureMark<Words>[] {
  const pieces: { text: Words; column: number | null }[] = [{ text: value.cell.text, column: 1 }]
  if (interval)
    pieces.push(
      { text: '（', column: null },
      { text: interval.low.cell.text, column: 2 },
      { text: '–', column: null },
      { text: interval.high.cell.text, column: 3 },
      { text: '）', column: null },
    )
  let x = left
  return pieces.map(({ text, column }): FigureMark<Words> => {
    const at = { x, y, size: TYPE, align: 'left' } as const
    x += emsOf(textOf(text)) * TYPE
    return column === null ? { kind: 'words', text, ...at } : { kind: 'cell', row, column, ...at }
  })
}
