import { type FigureBlock, textOf, type Words } from '../../report'
import { emsOf } from '../ems'
import { FIGURE_WIDTH, type FigureMark, type Tone } from '../figure'
import { numberColumn, textCell, textColumn } from '../table'
import { cellOf, type Measure, placesOf } from './measure'
import { captionOf, drawn, HIGHEST, partsOf } from './parts'
import { AXIS_HEIGHT, axis, type Scale, SMALL_TYPE, scaleOver, TYPE, type Unit, xOf } from './scale'
import { nameEdge, nameRoom } from './widths'

export interface BarGroup {
  name: Words
  /** One for each series; null draws no bar. */
  values: readonly (Measure | null)[]
}

export interface GroupedBars {
  caption: Words
  /** What a group is: 部分, 类别. */
  title: Words
  series: readonly { title: Words; tone: Tone }[]
  groups: readonly BarGroup[]
  unit: Unit
}

const LEGEND_HEIGHT = 24
const BAR = 12
const BETWEEN_GROUPS = 9
const VALUE_ROOM = 40
const NAME_LINES = 2

/** Bars of several series for each group, from zero; series and groups without any number are left out, and so is a figure of nothing. */
export function groupedBars(of: GroupedBars): FigureBlock<Words>[] {
  const chart = withoutEmpty(of)
  if (chart.groups.length === 0) return []
  const high = chart.series.length * BAR + BETWEEN_GROUPS
  const most = Math.floor((HIGHEST - LEGEND_HEIGHT - AXIS_HEIGHT) / high)
  const scale = scaleOver(placesOf(chart.groups.flatMap(({ values }) => values)), {
    fromZero: true,
    unit: chart.unit,
    left: nameEdge(chart.groups.map(({ name }) => name)),
    right: FIGURE_WIDTH - VALUE_ROOM,
  })
  return partsOf(chart.groups, most).map((groups, part) => {
    const foot = LEGEND_HEIGHT + groups.length * high
    return drawn({
      caption: captionOf(chart.caption, part),
      columns: [textColumn(chart.title, 4), ...chart.series.map(({ title }) => numberColumn(title, 2))],
      rows: groups.map(({ name, values }) => [textCell(name), ...values.map(cellOf)]),
      height: foot + AXIS_HEIGHT,
      marks: [
        ...legend(chart.series),
        ...axis(scale, LEGEND_HEIGHT, foot),
        ...groups.flatMap((group, row) =>
          groupMarks(group, { row, top: LEGEND_HEIGHT + row * high, series: chart.series, scale }),
        ),
      ],
    })
  })
}

function withoutEmpty({ series, groups, ...chart }: GroupedBars): GroupedBars {
  const used = [...series.keys()].filter((index) => groups.some(({ values }) => values[index]))
  return {
    ...chart,
    series: used.map((index) => series[index]!),
    groups: groups
      .map(({ name, values }) => ({ name, values: used.map((index) => values[index]!) }))
      .filter(({ values }) => values.some((value) => value)),
  }
}

/** A swatch and its name for each series, from the left. */
function legend(series: GroupedBars['series']): FigureMark<Words>[] {
  let x = 0
  return series.flatMap(({ title, tone }, index): FigureMark<Words>[] => {
    const left = x
    x += (emsOf(textOf(title)) + 3) * TYPE
    const y = BAR / 2 + 1
    return [
      { kind: 'rect', x: left, y: y - 4, width: 16, height: 8, tone },
      { kind: 'cell', row: null, column: index + 1, x: left + 20, y, size: TYPE, align: 'left' },
    ]
  })
}

interface GroupPlace {
  row: number
  top: number
  series: GroupedBars['series']
  scale: Scale
}

function groupMarks(
  { name, values }: BarGroup,
  { row, top, series, scale }: GroupPlace,
): FigureMark<Words>[] {
  const middle = top + BETWEEN_GROUPS / 2 + (series.length * BAR) / 2
  const room = nameRoom([name])
  const zero = xOf(scale, 0)
  const bars = values.flatMap((value, index): FigureMark<Words>[] => {
    if (!value) return []
    const y = top + BETWEEN_GROUPS / 2 + index * BAR
    const end = xOf(scale, value.at)
    return [
      { kind: 'rect', x: zero, y: y + 1, width: end - zero, height: BAR - 2, tone: series[index]!.tone },
      { kind: 'cell', row, column: index + 1, x: end + 3, y: y + BAR / 2, size: SMALL_TYPE, align: 'left' },
    ]
  })
  const named: FigureMark<Words> = {
    kind: 'cell',
    row,
    column: 0,
    x: 0,
    y: middle,
    size: TYPE,
    align: 'left',
    room,
    lines: NAME_LINES,
  }
  return [named, ...bars]
}
