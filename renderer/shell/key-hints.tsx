import { keysAtHand } from './keys'
import type { ViewName } from './views'

interface KeyHintsProps {
  view: ViewName
  /** What was just taken back or brought back. */
  note: string | null
  onAll(): void
}

export function KeyHints({ view, note, onAll }: KeyHintsProps) {
  return (
    <footer className="key-hints">
      <output className="undo-note" aria-label="撤销结果">
        {note}
      </output>
      <div className="keys-at-hand">
        {keysAtHand(view).map(({ keys, meaning }) => (
          <span key={keys}>
            <kbd>{keys}</kbd> {meaning}
          </span>
        ))}
      </div>
      <button type="button" className="all-keys" onClick={onAll}>
        <kbd>?</kbd> 全部按键
      </button>
    </footer>
  )
}
