import type { ColumnRow } from '@shared/columns'
import type { ComparisonPlace } from '@shared/place'
import { Button, Checkbox, Segmented } from 'antd'

const ORDERS = [
  { value: 'form' as const, label: '形式顺序' },
  { value: 'gap' as const, label: '差异大小' },
]

interface CompareControlsProps extends Pick<ComparisonPlace, 'isOnlyDifferent' | 'order'> {
  /** The rows in which any shown column differs from the baseline. */
  different: readonly ColumnRow[]
  onKeep(patch: Partial<ComparisonPlace>): void
  onGo(by: -1 | 1): void
}

export function CompareControls({ isOnlyDifferent, order, different, onKeep, onGo }: CompareControlsProps) {
  const gaps = different.filter(({ gap }) => gap !== 0).length
  const beside = different.length - gaps
  return (
    <div className="toolbar compare-controls">
      <Checkbox
        checked={isOnlyDifferent}
        onChange={(event) => onKeep({ isOnlyDifferent: event.target.checked })}
      >
        只看差异
      </Checkbox>
      <Segmented
        aria-label="排列"
        options={ORDERS}
        value={order}
        onChange={(next) => onKeep({ order: next })}
      />
      <output className="quiet" aria-label="差异数">
        <span>{gaps} 处不同</span>
        {beside > 0 && <span>其他栏 {beside} 处</span>}
      </output>
      <span className="toolbar toolbar-end">
        <Button disabled={different.length === 0} onClick={() => onGo(-1)}>
          ↑ 上一处
        </Button>
        <Button disabled={different.length === 0} onClick={() => onGo(1)}>
          ↓ 下一处
        </Button>
      </span>
    </div>
  )
}
