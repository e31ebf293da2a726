import { type FigureBlock, textOf, type Words } from '../../report'
import { emsOf } from '../ems'
import { FIGURE_WIDTH, type FigureMark, HEAT_STEPS, type HeatStep } from '../figure'
import { words } from '../figures'
import { numberColumn, textCell, textColumn } from '../table'
import { cellOf, type Measure } from './measure'
import { captionOf, drawn, HIGHEST, partsOf } from './parts'
import { SMALL_TYPE, TYPE, tick, type Unit } from './scale'
import { nameEdge, nameRoom } from './widths'

export interface HeatRow {
  name: Words
  /** One for each column; null leaves its place white. */
  values: readonly (Measure | null)[]
}

export interface HeatMap {
  caption: Words
  /** What a row is: 乡镇, 企业. */
  title: Words
  columns: readonly Words[]
  rows: readonly HeatRow[]
  unit: Unit
  /** Where one shade ends and the next begins, rising. */
  limits: readonly [number, number, number, number]
  /** Which end of the scale is dark. */
  dark: 'low' | 'high'
}

const ROW = 20
const HEAD_LINES = 5
const HEAD_PADDING = 6
const LEGEND_HEIGHT = 26

/** Rows × columns, each place as dark as its number demands and with the number in it; a figure of nothing is left out. */
export function heatMap(map: HeatMap): FigureBlock<Words>[] {
  const rows = map.rows.filter(({ values }) => values.some((value) => value))
  if (rows.length === 0) return []
  const left = nameEdge([map.title, ...rows.map(({ name }) => name)])
  const width = (FIGURE_WIDTH - left) / map.columns.length
  const head = headHeight(map.columns, width)
  const most = Math.floor((HIGHEST - head - LEGEND_HEIGHT) / ROW)
  return partsOf(rows, most).map((part, index) => {
    const foot = head + part.length * ROW
    return drawn({
      caption: captionOf(map.caption, index),
      columns: [textColumn(map.title, 4), ...map.columns.map((title) => numberColumn(title, 2))],
      rows: part.map(({ name, values }) => [textCell(name), ...values.map(cellOf)]),
      height: foot + LEGEND_HEIGHT,
      marks: [
        ...headMarks(map.columns, { left, width, head }),
        ...part.flatMap((row, place) => rowMarks(row, place, map, { left, width, head })),
        ...legend(map, foot),
      ],
    })
  })
}

interface Grid {
  left: number
  width: number
  head: number
}

function headHeight(columns: readonly Words[], width: number): number {
  const lines = columns.map((title) => Math.ceil((emsOf(textOf(title)) * SMALL_TYPE) / width + 0.3))
  return Math.min(HEAD_LINES, Math.max(...lines)) * SMALL_TYPE * 1.15 + HEAD_PADDING
}

const headMarks = (columns: readonly Words[], { left, width, head }: Grid): FigureMark<Words>[] =>
  columns.map((_, index) => ({
    kind: 'cell',
    row: null,
    column: index + 1,
    x: left + (index + 0.5) * width,
    y: head / 2,
    size: SMALL_TYPE,
    align: 'center',
    room: width - 4,
    lines: HEAD_LINES,
  }))

/** Which shade a place on the scale has. */
function stepOf(at: number, { limits, dark }: Pick<HeatMap, 'limits' | 'dark'>): HeatStep {
  const above = limits.filter((limit) => at >= limit).length
  return (dark === 'high' ? above : HEAT_STEPS - 1 - above) as HeatStep
}

function rowMarks(
  { name, values }: HeatRow,
  row: number,
  map: HeatMap,
  { left, width, head }: Grid,
): FigureMark<Words>[] {
  const y = head + row * ROW
  const middle = y + ROW / 2
  const places = values.flatMap((value, index): FigureMark<Words>[] => {
    if (!value) return []
    const x = left + index * width
    return [
      { kind: 'rect', x, y, width, height: ROW, tone: `heat-${stepOf(value.at, map)}` },
      {
        kind: 'cell',
        row,
        column: index + 1,
        x: x + width / 2,
        y: middle,
        size: SMALL_TYPE,
        align: 'center',
      },
    ]
  })
  const room = nameRoom([name])
  return [{ kind: 'cell', row, column: 0, x: 0, y: middle, size: TYPE, align: 'left', room }, ...places]
}

const SWATCH = 16

/** A swatch for each shade with what it stands for: 低于60%, 60%–70%, … 90%以上. */
function legend({ limits, dark, unit }: HeatMap, foot: number): FigureMark<Words>[] {
  const ends = limits.map((limit) => tick(limit, unit))
  const between = ends.slice(1).map((end, index) => words`${ends[index]!}–${end}`)
  const texts = [words`低于${ends[0]!}`, ...between, words`${ends.at(-1)!}以上`]
  const y = foot + LEGEND_HEIGHT / 2 + 3
  const step = FIGURE_WIDTH / texts.length
  return texts.flatMap((text, index): FigureMark<Words>[] => {
    const x = index * step
    const shade = (dark === 'high' ? index : HEAT_STEPS - 1 - index) as HeatStep
    return [
      { kind: 'rect', x, y: y - 4, width: SWATCH, height: 8, tone: `heat-${shade}` },
      { kind: 'words', text, x: x + SWATCH + 4, y, size: SMALL_TYPE, align: 'left' },
    ]
  })
}
