import type { ViewName } from './views'

type Hint = readonly [keys: string, meaning: string]

const HINTS: Record<ViewName, readonly Hint[]> = {
  overview: [['Ctrl+1…5', '换页面']],
  enterprises: [
    ['↑↓', '选择'],
    ['Enter', '打开评分'],
    ['/', '查找'],
    ['E', '修改企业'],
    ['Ctrl+1…5', '换页面'],
  ],
  score: [
    ['↑↓', '细则'],
    ['数字', '扣分'],
    ['Enter', '原因'],
    ['F', '其余满分'],
    ['N', '不适用'],
    ['S', '签认'],
    ['Delete', '清除'],
    ['H', '历史'],
    ['Ctrl+Z', '撤销'],
    ['[ ]', '上/下一家'],
    ['PgUp PgDn', '章节'],
    ['Esc', '回到细则'],
  ],
  compare: [
    ['Alt+↑↓', '上/下一处差异'],
    ['[ ]', '上/下一家'],
    ['D', '只看差异'],
    ['Ctrl+1…5', '换页面'],
  ],
  report: [['Ctrl+1…5', '换页面']],
}

export function KeyHints({ view }: { view: ViewName }) {
  return (
    <footer className="key-hints">
      {HINTS[view].map(([keys, meaning]) => (
        <span key={keys}>
          <kbd>{keys}</kbd> {meaning}
        </span>
      ))}
    </footer>
  )
}
