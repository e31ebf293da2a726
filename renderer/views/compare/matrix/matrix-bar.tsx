import type { ComparedPhases } from '@shared/comparison'
import { Checkbox, Segmented } from 'antd'
import { PhaseChoice } from '../phase-choice'
import { LayoutSwitch } from './layout-switch'
import { MatrixLegend } from './matrix-legend'
import type { MatrixOrder } from './matrix-order'

const ORDERS = [
  { value: 'gap' as const, label: '按差距' },
  { value: 'id' as const, label: '按编号' },
  { value: 'class' as const, label: '按类别' },
]

interface MatrixBarProps {
  phases: ComparedPhases
  order: MatrixOrder
  isOnlyInconsistent: boolean
  enterprises: number
  onPhases(phases: ComparedPhases): void
  onOrder(order: MatrixOrder): void
  onOnlyInconsistent(value: boolean): void
  onLeave(): void
}

/** What the matrix shows, in which order, and what its colours mean. */
export function MatrixBar(props: MatrixBarProps) {
  return (
    <div className="toolbar view-bar matrix-bar">
      <LayoutSwitch value="matrix" onChange={props.onLeave} />
      <PhaseChoice phases={props.phases} onChange={props.onPhases} />
      <Segmented aria-label="行的排列" options={ORDERS} value={props.order} onChange={props.onOrder} />
      <Checkbox
        checked={props.isOnlyInconsistent}
        onChange={(event) => props.onOnlyInconsistent(event.target.checked)}
      >
        只看不一致
      </Checkbox>
      <output className="quiet" aria-label="企业数">
        {props.enterprises} 家
      </output>
      <MatrixLegend />
    </div>
  )
}
