import type { ComparisonPlace } from '@shared/place'
import type { ThemeChoice as Choice } from '@shared/theme'
import type { ViewName } from '@shared/views'
import { ThemeChoice } from '../parts/theme-choice'
import { keysAtHand } from './keys'

interface KeyHintsProps {
  view: ViewName
  layout: ComparisonPlace['layout']
  /** What was just taken back or brought back. */
  note: string | null
  theme: Choice
  onAll(): void
}

/** The line at the bottom: what was undone, the keys at hand, the way to all of them, and the theme. */
export function KeyHints({ view, layout, note, theme, onAll }: KeyHintsProps) {
  return (
    <footer className="foot-bar">
      <div className="key-hints">
        <output className="undo-note" aria-label="撤销结果">
          {note}
        </output>
        <div className="keys-at-hand">
          {keysAtHand(view, layout).map(({ keys, meaning }) => (
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
