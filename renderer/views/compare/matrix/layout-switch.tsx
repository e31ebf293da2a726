import { Segmented } from 'antd'
import { useState } from 'react'
import { isTaken, useWindowKeys } from '../../../parts/use-window-keys'

/** One enterprise after the other, or all of them at once. */
export type Layout = 'pairs' | 'matrix'

const LAYOUTS = [
  { value: 'pairs' as const, label: '逐家比对' },
  { value: 'matrix' as const, label: '矩阵' },
]

/** The layout of the comparison; M changes it. */
export function useLayout(): [Layout, (layout: Layout) => void] {
  const [layout, setLayout] = useState<Layout>('pairs')
  useWindowKeys((event) => {
    if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.altKey || isTaken(event)) return
    event.preventDefault()
    setLayout((now) => (now === 'pairs' ? 'matrix' : 'pairs'))
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
