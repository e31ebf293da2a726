import type { Cell, FigureBlock, Words } from '../../report'
import { FIGURE_WIDTH, type FigureMark } from '../figure'
import { numberColumn, textCell, textColumn } from '../table'
import type { Measure } from './measure'
import { captionOf, drawn, HIGHEST, partsOf } from './parts'
import { AXIS_HEIGHT, axis, type Scale, SMALL_TYPE, scaleOver, TYPE, type Unit, xOf } from './scale'
import { GAP, nameEdge, nameRoom, widest } from './widths'

export interface Pair {
  name: Words
  before: Measure
  after: Measure
  /** How far the second lies from the first. */
  change: Cell<Words>
}

export interface BeforeAfter {
  caption: Words
  titles: { name: Words; before: Words; after: Words; change: Words }
  rows: readonly Pair[]
  unit: Unit
}

const HEAD = 24
const ROW = 19

/** A ring where each row was and a dot where it is now, with a line between; a figure of nothing is left out. */
export function beforeAfter({ caption, titles, rows, unit }: BeforeAfter): FigureBlock<Words>[] {
  if (rows.length === 0) return []
  const values = rows.flatMap(({ before, after }) => [before, after])
  // a number stands outside of each end of a pair, so the scale keeps free of the names and of the changes
  const beside = widest(values.map(({ cell }) => cell.text)) + GAP
  const changes = widest([titles.change, ...rows.map(({ change }) => change.text)])
  const scale = scaleOver(
    values.map(({ at }) => at),
    {
      fromZero: false,
      unit,
      left: nameEdge(rows.map(({ name }) => name)) + beside,
      right: FIGURE_WIDTH - changes - GAP - beside,
    },
  )
  const most = Math.floor((HIGHEST - HEAD - AXIS_HEIGHT) / ROW)
  return partsOf(rows, most).map((part, index) => {
    const foot = HEAD + part.length * ROW
    return drawn({
      caption: captionOf(caption, index),
      columns: [
        textColumn(titles.name, 4),
        ...[titles.before, titles.after, titles.change].map((title) => numberColumn(title, 2)),
      ],
      rows: part.map(({ name, before, after, change }) => [textCell(name), before.cell, after.cell, change]),
      height: foot + AXIS_HEIGHT,
      marks: [
        ...legend(scale),
        ...axis(scale, HEAD, foot),
        ...part.flatMap((row, place) => rowMarks(row, place, scale)),
      ],
    })
  })
}

const LEGEND_STEP = 60

function legend({ left }: Scale): FigureMark<Words>[] {
  const y = HEAD / 2 - 3
  const title = { row: null, y, size: TYPE } as const
  return [
    { kind: 'point', x: left, y, radius: 3.5, tone: 'self' },
    { kind: 'cell', column: 1, x: left + GAP, align: 'left', ...title },
    { kind: 'point', x: left + LEGEND_STEP, y, radius: 3.5, tone: 'verified' },
    { kind: 'cell', column: 2, x: left + LEGEND_STEP + GAP, align: 'left', ...title },
    { kind: 'cell', column: 3, x: FIGURE_WIDTH, align: 'right', ...title },
  ]
}

function rowMarks({ name, before, after }: Pair, row: number, scale: Scale): FigureMark<Words>[] {
  const y = HEAD + row * ROW + ROW / 2
  const [was, is] = [xOf(scale, before.at), xOf(scale, after.at)]
  const isRisen = is > was
  const number = { kind: 'cell', row, y, size: SMALL_TYPE } as const
  const onLeft = (x: number) => ({ x: x - GAP, align: 'right' }) as const
  const onRight = (x: number) => ({ x: x + GAP, align: 'left' }) as const
  return [
    { kind: 'cell', row, column: 0, x: 0, y, size: TYPE, align: 'left', room: nameRoom([name]) },
    { kind: 'line', x1: was, y1: y, x2: is, y2: y, width: 2, tone: 'muted' },
    { kind: 'point', x: was, y, radius: 3.5, tone: 'self' },
    { kind: 'point', x: is, y, radius: 3.5, tone: 'verified' },
    { ...number, column: 1, ...(isRisen ? onLeft(was) : onRight(was)) },
    { ...number, column: 2, ...(isRisen ? onRight(is) : onLeft(is)) },
    { ...number, column: 3, x: FIGURE_WIDTH, align: 'right' },
  ]
}
