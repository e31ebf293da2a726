import { Button, Checkbox, Segmented } from 'antd'

export type CompareOrder = 'form' | 'gap'

const ORDERS = [
  { value: 'form' as const, label: '形式顺序' },
  { value: 'gap' as const, label: '差异大小' },
]

interface CompareControlsProps {
  isOnlyDifferent: boolean
  order: CompareOrder
  differences: number
  onOnlyDifferent(value: boolean): void
  onOrder(order: CompareOrder): void
  onGo(by: -1 | 1): void
}

export function CompareControls(props: CompareControlsProps) {
  const { isOnlyDifferent, order, differences, onOnlyDifferent, onOrder, onGo } = props
  return (
    <div className="toolbar compare-controls">
      <Checkbox checked={isOnlyDifferent} onChange={(event) => onOnlyDifferent(event.target.checked)}>
        只看差异
      </Checkbox>
      <Segmented aria-label="排列" options={ORDERS} value={order} onChange={onOrder} />
      <output className="quiet" aria-label="差异数">
        {differences} 处不同
      </output>
      <span className="toolbar toolbar-end">
        <Button disabled={differences === 0} onClick={() => onGo(-1)}>
          ↑ 上一处
        </Button>
        <Button disabled={differences === 0} onClick={() => onGo(1)}>
          ↓ 下一处
        </Button>
      </span>
    </div>
  )
}
