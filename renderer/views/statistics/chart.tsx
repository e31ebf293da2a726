import { BarChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { ChartOption } from './axes'

use([BarChart, ScatterChart, GridComponent, MarkAreaComponent, MarkLineComponent, LabelLayout, SVGRenderer])

interface ChartProps {
  label: string
  option: ChartOption
  onPoint(id: string): void
}

/** Draws an option in the room that it has; a point that is pressed is named by its data. */
export default function Chart({ label, option, onPoint }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  const point = useEffectEvent((id: string) => onPoint(id))

  useEffect(() => {
    const made = init(box.current, null, { renderer: 'svg' })
    made.on('click', 'series', ({ name }) => point(name))
    chart.current = made
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(box.current!)
    return () => {
      observer.disconnect()
      made.dispose()
    }
  }, [])

  useEffect(() => chart.current?.setOption(option, true), [option])

  return <div ref={box} className="chart-paper" role="img" aria-label={label} />
}
