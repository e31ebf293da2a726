import type { Reading } from '@shared/statistics/readings'
import { lazy, Suspense } from 'react'
import { Block } from '../../parts/block'
import type { ChartOption } from './axes'
import { type PointItem, PointList } from './point-list'

/** The chart library is fetched with the first chart, so that the window does not wait for it. */
const Chart = lazy(() => import('./chart'))

interface ChartBlockProps {
  title: string
  reading: Reading
  height: number
  option: ChartOption
  items: readonly PointItem[]
  onOpen(id: string): void
}

/** A chart between the line that reads it and its caution, and below it its points as a list. */
export function ChartBlock({ title, reading, height, option, items, onOpen }: ChartBlockProps) {
  return (
    <Block title={title}>
      <p className="statistics-words">{reading.words}</p>
      <div className="chart" style={{ height }}>
        <Suspense>
          <Chart label={`${title}：${reading.words}`} option={option} onPoint={onOpen} />
        </Suspense>
      </div>
      <p className="quiet chart-caution">{reading.caution}</p>
      <PointList label={`${title}，列表`} items={items} onOpen={onOpen} />
    </Block>
  )
}
