import { Segmented } from 'antd'
import { usePlace } from '../../desk/place'
import '../../styles/action.css'
import '../../styles/statistics.css'
import { HintsPanel } from '../hints/hints-panel'
import { Conclusions } from './conclusions'

const PARTS = [
  { value: 'conclusions', label: '图表与结论' },
  { value: 'hints', label: '疑点提示' },
] as const

/** What the verification says of the 自评, in figures and charts, and what is worth another look. */
export function StatisticsView() {
  const { place, move } = usePlace()
  return (
    <>
      <div className="toolbar view-bar statistics-parts">
        <Segmented
          aria-label="看什么"
          options={[...PARTS]}
          value={place.statistics}
          onChange={(statistics) => move({ statistics })}
        />
      </div>
      {place.statistics === 'conclusions' ? <Conclusions /> : <HintsPanel />}
    </>
  )
}
