import { formatPoints } from '@shared/format'
import type { Points } from '@shared/points'
import type { ComparedPoint } from '@shared/statistics/compared-points'
import { inflationWord } from '@shared/text.zh'
import { subjectTitle } from '../../parts/subject-name'
import {
  around,
  type ChartOption,
  FONT_SIZE,
  IN_FRONT,
  label,
  nameAxis,
  plain,
  signedTick,
  valueAxis,
} from './axes'
import { type Ink, inkOf } from './ink'

/** One bar an enterprise, the most inflated on top, with the tolerance on either side. */
export function inflationBars(ordered: readonly ComparedPoint[], tolerance: Points, ink: Ink): ChartOption {
  const edge = tolerance / 100
  return {
    ...plain(ink),
    grid: { left: 240, right: 90, top: 28, bottom: 40 },
    xAxis: {
      ...valueAxis('', ink),
      axisLabel: { color: ink.quiet, fontSize: FONT_SIZE, formatter: signedTick },
      ...around([edge, -edge, ...ordered.map(({ inflation }) => inflation / 100)]),
    },
    yAxis: nameAxis(ordered.map(subjectTitle), 220, ink),
    series: {
      type: 'bar',
      z: IN_FRONT,
      barWidth: 16,
      data: ordered.map((point) => bar(point, ink)),
      markLine: {
        silent: true,
        symbol: 'none',
        data: [-edge, edge].map((at) => ({
          xAxis: at,
          name: `容差 ${at > 0 ? '+' : '−'}${formatPoints(tolerance)}`,
          lineStyle: { color: ink.danger, type: 'dotted' as const, width: 1.5 },
          label: { ...label(ink), color: ink.danger, position: 'start' as const, formatter: '{b}' },
        })),
      },
    },
  }
}

function bar({ id, inflation, isDrawn }: ComparedPoint, ink: Ink) {
  const borderColor = inkOf(inflation, ink)
  return {
    name: id,
    value: inflation / 100,
    itemStyle: { color: isDrawn ? borderColor : ink.paper, borderColor, borderWidth: 1.5 },
    label: {
      ...label(ink),
      position: 'right' as const,
      formatter: inflationWord(inflation),
    },
  }
}
