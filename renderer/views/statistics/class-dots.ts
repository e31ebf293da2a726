import { formatSigned } from '@shared/format'
import type { ClassGap, ComparedPoint } from '@shared/statistics/compared-points'
import { around, type ChartOption, FONT_SIZE, label, nameAxis, plain, signedTick, valueAxis } from './axes'
import { type Ink, inkOf } from './ink'

/** One dot an enterprise in the row of its class, and a stroke at the mean of those drawn. */
export function classDots(
  classes: readonly ClassGap[],
  byId: ReadonlyMap<string, ComparedPoint>,
  ink: Ink,
): ChartOption {
  const points = [...byId.values()]
  return {
    ...plain(ink),
    grid: { left: 150, right: 40, top: 16, bottom: 52 },
    xAxis: {
      ...valueAxis('自评 − 核实（分）', ink),
      axisLabel: { color: ink.quiet, fontSize: FONT_SIZE, formatter: signedTick },
      ...around([0, ...points.map(({ inflation }) => inflation / 100)]),
    },
    yAxis: nameAxis(
      classes.map(({ name, drawn }) => `${name}（抽中${drawn}家）`),
      140,
      ink,
    ),
    series: [
      {
        type: 'scatter',
        symbolSize: 12,
        data: classes.flatMap(({ ids }, row) => ids.map((id) => dot(byId.get(id)!, row, ink))),
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'rect',
        symbolSize: [4, 32],
        itemStyle: { color: ink.text, opacity: 1 },
        data: classes.flatMap(({ mean }, row) =>
          mean === null ? [] : [{ name: `平均 ${formatSigned(mean, 2)}`, value: [mean, row] }],
        ),
        label: { ...label(ink), position: 'top', formatter: '{b}' },
      },
    ],
  }
}

function dot({ id, inflation, isDrawn }: ComparedPoint, row: number, ink: Ink) {
  const borderColor = inkOf(inflation, ink)
  return {
    name: id,
    value: [inflation / 100, row],
    itemStyle: { color: isDrawn ? borderColor : ink.paper, borderColor, borderWidth: 2, opacity: 1 },
  }
}
