import { Segmented } from 'antd'
import { useState } from 'react'
import '../../styles/action.css'
import '../../styles/statistics.css'
import { HintsPanel } from '../hints/hints-panel'
import { Conclusions } from './conclusions'

const PARTS = [
  { value: 'conclusions', label: '图表与结论' },
  { value: 'hints', label: '疑点提示' },
] as const
type Part = (typeof PARTS)[number]['value']

/** What the verification says of the 自评, in figures and charts, and what is worth another look. */
export function StatisticsView() {
  const [part, setPart] = useState<Part>('conclusions')
  return (
    <>
      <div className="toolbar view-bar statistics-parts">
        <Segmented aria-label="看什么" options={[...PARTS]} value={part} onChange={setPart} />
      </div>
      {part === 'conclusions' ? <Conclusions /> : <HintsPanel />}
    </>
  )
}
