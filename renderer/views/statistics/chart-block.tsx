import type { Reading } from '@shared/statistics/readings'
import { lazy, type ReactNode, Suspense } from 'react'
import { Block } from '../../parts/block'
import type { ChartOption } from './axes'

/** The chart library is fetched with the first chart, so that the window does not wait for it. */
const Chart = lazy(() => import('./chart'))

interface ChartBlockProps {
  title: string
  reading: Reading
  height: number
  /** null where there is nothing to draw. */
  option: ChartOption | null
  onOpen(id: string): void
  /** The same points in words. */
  children: ReactNode
}

/** A chart between the line that reads it and its caution, and below it its points once more in words. */
export function ChartBlock({ title, reading, height, option, onOpen, children }: ChartBlockProps) {
  return (
    <Block title={title}>
      <p className="statistics-words">{reading.words}</p>
      {option && (
        <div className="chart" style={{ height }}>
          <Suspense>
            <Chart label={`${title}：${reading.words}`} option={option} onPoint={onOpen} />
          </Suspense>
        </div>
      )}
      <p className="quiet chart-caution">{reading.caution}</p>
      {children}
    </Block>
  )
}
