import type { ThemeChoice as Choice } from '@shared/theme'
import { ThemeChoice } from '../parts/theme-choice'
import type { KeyHint } from './keys'

interface KeyHintsProps {
  atHand: readonly KeyHint[]
  /** What was just taken back or brought back. */
  note: string | null
  theme: Choice
  onAll(): void
}

/** The line at the bottom: what was undone, the keys at hand, the way to all of them, and the theme. */
export function KeyHints({ atHand, note, theme, onAll }: KeyHintsProps) {
  return (
    <footer className="foot-bar">
      <div className="key-hints">
        <output className="undo-note" aria-label="撤销结果">
          {note}
        </output>
        <div className="keys-at-hand">
          {atHand.map(({ keys, meaning }) => (
            <span key={keys}>
              <kbd>{keys}</kbd> {meaning}
            </span>
          ))}
        </div>
        <button type="button" className="all-keys" onClick={onAll}>
          <kbd>?</kbd> 全部按键
        </button>
      </div>
      <ThemeChoice chosen={theme} />
    </footer>
  )
}
