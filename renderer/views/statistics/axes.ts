import type { EChartsOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { Ink } from './ink'

export type ChartOption = EChartsOption
export const FONT_SIZE = 14

/** What every chart has: no motion, the type of the page, and nothing that a pointer alone would show. */
export const plain = (ink: Ink): ChartOption => ({
  animation: false,
  textStyle: { fontFamily: ink.font, fontSize: FONT_SIZE, color: ink.text },
})

/** Words in the chart, with a rim of paper where they cross a line. */
export const label = (ink: Ink) => ({
  show: true,
  color: ink.text,
  fontFamily: ink.font,
  fontSize: FONT_SIZE,
  textBorderColor: ink.paper,
  textBorderWidth: 3,
})

/** Above the lines of the chart. */
export const IN_FRONT = 10

/** The whole fives around these values, or tens where they lie far apart, with a margin. */
export function around(values: readonly number[]) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const margin = (high - low) * 0.06
  const interval = high - low > 30 ? 10 : 5
  const min = Math.floor((low - margin) / interval) * interval
  return { min, max: Math.ceil((high + margin) / interval) * interval, interval }
}

type ValueAxis = Extract<XAXisComponentOption, { type?: 'value' }> &
  Extract<YAXisComponentOption, { type?: 'value' }>

/** An axis of points under its name. */
export const valueAxis = (name: string, ink: Ink): ValueAxis => ({
  type: 'value',
  name,
  nameLocation: 'middle',
  nameTextStyle: { color: ink.quiet, fontSize: FONT_SIZE },
  nameGap: 30,
  axisLabel: { color: ink.quiet, fontSize: FONT_SIZE },
  axisLine: { show: true, lineStyle: { color: ink.line } },
  splitLine: { lineStyle: { color: ink.hair } },
})

/** The names down the left side, the first on top; a long one is cut. */
export const nameAxis = (names: readonly string[], width: number, ink: Ink) => ({
  type: 'category' as const,
  data: [...names],
  inverse: true,
  axisLabel: { color: ink.text, fontSize: FONT_SIZE, width, overflow: 'truncate' as const, interval: 0 },
  axisLine: { show: false },
  axisTick: { show: false },
})

/** S − V as it stands on an axis: +5, 0, −5. */
export const signedTick = (value: number): string => (value > 0 ? `+${value}` : `${value}`.replace('-', '−'))
