import type { ViewName } from './views'

type Hint = readonly [keys: string, meaning: string]

const VIEWS: Hint = ['Ctrl+1…9', '换页面']
const UNDO: Hint = ['Ctrl+Z', '撤销']
const MOVING: readonly Hint[] = [
  ['Tab', '下一处'],
  ['Enter', '按下'],
  ['Esc', '收起'],
  UNDO,
  ['Ctrl+Y', '重做'],
  VIEWS,
]

const HINTS: Record<ViewName, readonly Hint[]> = {
  overview: [VIEWS, UNDO],
  enterprises: [['↑↓', '选择'], ['Enter', '打开评分'], ['/', '查找'], ['E', '修改企业'], VIEWS, UNDO],
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
  compare: [['Alt+↑↓', '上/下一处差异'], ['[ ]', '上/下一家'], ['D', '只看差异'], VIEWS],
  draw: MOVING,
  orders: MOVING,
  recheck: MOVING,
  people: MOVING,
  report: [['←→', '上/下一个数'], ['Enter', '这个数怎么来的'], ['Esc', '收起'], VIEWS],
  hints: MOVING,
}

interface KeyHintsProps {
  view: ViewName
  /** What was just taken back or brought back. */
  note: string | null
}

export function KeyHints({ view, note }: KeyHintsProps) {
  return (
    <footer className="key-hints">
      <output className="undo-note" aria-label="撤销结果">
        {note}
      </output>
      {HINTS[view].map(([keys, meaning]) => (
        <span key={keys}>
          <kbd>{keys}</kbd> {meaning}
        </span>
      ))}
    </footer>
  )
}
