import { formatPoints, formatSigned } from '@shared/format'
import type { ComparedPoint } from '@shared/statistics/compared-points'
import type { StatisticsView } from '@shared/statistics/statistics-view'
import { around, type ChartOption, FONT_SIZE, IN_FRONT, label, plain, signedTick, valueAxis } from './axes'
import { type Ink, inkOf } from './ink'

/** Bland and Altman's plot: the mean of both totals against 自评 − 核实, with bias, its band, limits and tolerance. */
export function agreementPlot(
  { sample: { bias }, points, tolerance }: StatisticsView,
  ink: Ink,
): ChartOption {
  const edge = tolerance / 100
  const gaps = points.map(({ inflation }) => inflation / 100)
  const band = bias ? [...bias.loa, ...bias.ci] : []
  return {
    ...plain(ink),
    grid: { left: 68, right: 124, top: 20, bottom: 52 },
    xAxis: { ...valueAxis('自评与核实的平均（分）', ink), ...around(points.map(middle)) },
    yAxis: {
      ...valueAxis('自评 − 核实（分）', ink),
      nameGap: 46,
      axisLabel: { color: ink.quiet, fontSize: FONT_SIZE, formatter: signedTick },
      ...around([0, edge, -edge, ...gaps, ...band]),
    },
    series: {
      type: 'scatter',
      z: IN_FRONT,
      symbolSize: 12,
      data: points.map((point) => dot(point, ink)),
      label: { ...label(ink), position: 'right', formatter: '{b}' },
      labelLayout: { hideOverlap: true },
      markLine: {
        silent: true,
        symbol: 'none',
        data: [
          { yAxis: 0, label: { show: false }, lineStyle: { color: ink.line, type: 'solid' } },
          ...[edge, -edge].map((at) => toleranceLine(at, tolerance, ink)),
          ...limitLines(bias, ink),
        ],
      },
      markArea: {
        silent: true,
        itemStyle: { color: ink.band },
        data: bias ? [[{ yAxis: bias.ci[0] }, { yAxis: bias.ci[1] }]] : [],
      },
    },
  }
}

const middle = ({ self, verified }: ComparedPoint) => (self + verified) / 200

function dot(point: ComparedPoint, ink: Ink) {
  const { id, inflation, isDrawn } = point
  const borderColor = inkOf(inflation, ink)
  return {
    name: id,
    value: [middle(point), inflation / 100],
    itemStyle: { color: isDrawn ? borderColor : ink.paper, borderColor, borderWidth: 2, opacity: 1 },
  }
}

const toleranceLine = (at: number, tolerance: number, ink: Ink) => ({
  yAxis: at,
  name: `容差 ${at > 0 ? '+' : '−'}${formatPoints(tolerance)}`,
  lineStyle: { color: ink.danger, type: 'dotted' as const, width: 1.5 },
  label: { ...label(ink), color: ink.danger, position: 'insideStartTop' as const, formatter: '{b}' },
})

function limitLines(bias: StatisticsView['sample']['bias'], ink: Ink) {
  if (!bias) return []
  const line = (at: number, word: string, type: 'solid' | 'dashed') => ({
    yAxis: at,
    name: `${word} ${formatSigned(at, 2)}`,
    lineStyle: { color: ink.accent, type, width: 2 },
    label: { ...label(ink), color: ink.accent, position: 'end' as const, formatter: '{b}' },
  })
  const mean = line(bias.mean, '平均', 'solid')
  if (bias.sd === 0) return [mean]
  return [line(bias.loa[1], '上限', 'dashed'), mean, line(bias.loa[0], '下限', 'dashed')]
}
