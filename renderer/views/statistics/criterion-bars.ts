import { formatSigned } from '@shared/format'
import type { CriterionPoint } from '@shared/statistics/criterion-points'
import { changeWord } from '@shared/statistics/readings'
import { type ChartOption, FONT_SIZE, label, nameAxis, plain, signedTick, valueAxis } from './axes'
import { type Ink, inkOf } from './ink'

/** One bar a criterion in the order of the ranking, as long as the mean of 自评 − 核实. */
export const criterionBars = (criteria: readonly CriterionPoint[], ink: Ink): ChartOption => ({
  ...plain(ink),
  grid: { left: 280, right: 190, top: 16, bottom: 40 },
  xAxis: {
    ...valueAxis('', ink),
    axisLabel: { color: ink.quiet, fontSize: FONT_SIZE, formatter: signedTick },
  },
  yAxis: nameAxis(
    criteria.map(({ id, text }) => `${id} ${text}`),
    260,
    ink,
  ),
  series: {
    type: 'bar',
    barWidth: 14,
    data: criteria.map((each) => ({
      name: each.id,
      value: each.meanInflation,
      itemStyle: { color: inkOf(each.meanInflation, ink) },
      label: {
        ...label(ink),
        position: 'right' as const,
        formatter: `${formatSigned(each.meanInflation, 2)} · ${changeWord(each)}`,
      },
    })),
  },
})
