import type { ComparisonPlace } from '@shared/place'
import { Segmented } from 'antd'
import { isTaken, useWindowKeys } from '../../../parts/use-window-keys'
import { useComparisonPlace } from '../use-comparison-place'

/** One enterprise after the other, or all of them at once. */
type Layout = ComparisonPlace['layout']

const LAYOUTS = [
  { value: 'pairs' as const, label: '逐家比对' },
  { value: 'matrix' as const, label: '矩阵' },
]

/** The layout of the comparison; M changes it. */
export function useLayout(): [Layout, (layout: Layout) => void] {
  const { comparison, keep } = useComparisonPlace()
  const { layout } = comparison
  const setLayout = (next: Layout) => keep({ layout: next })
  useWindowKeys((event) => {
    if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.altKey || isTaken(event)) return
    event.preventDefault()
    setLayout(layout === 'pairs' ? 'matrix' : 'pairs')
  })
  return [layout, setLayout]
}

interface LayoutSwitchProps {
  value: Layout
  onChange(layout: Layout): void
}

export function LayoutSwitch({ value, onChange }: LayoutSwitchProps) {
  return <Segmented aria-label="比对方式" options={LAYOUTS} value={value} onChange={onChange} />
}
