import { useEffect, useRef } from 'react'
import type { KeyGroup } from './keys'

/** Whether a key asks for the key map, also on a Chinese keyboard. */
export const asksForKeys = (key: string) => key.normalize('NFKC') === '?'

interface KeyMapProps {
  /** The view in front of it. */
  title: string
  groups: readonly KeyGroup[]
  onClose(): void
}

/** Every key of a view; whatever had the keyboard has it again afterwards. */
export function KeyMap({ title: view, groups, onClose }: KeyMapProps) {
  const panel = useRef<HTMLDivElement>(null)
  const before = useRef<Element | null>(null)

  useEffect(() => {
    before.current = document.activeElement
    panel.current?.focus()
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    }
  }, [])

  return (
    <div
      ref={panel}
      className="key-map"
      role="dialog"
      aria-label="全部按键"
      tabIndex={-1}
      onBlur={({ relatedTarget }) => {
        // A view that came up behind the map took the keyboard: it waits for its turn.
        if (!relatedTarget || panel.current?.contains(relatedTarget)) return
        before.current = relatedTarget
        panel.current?.focus()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Tab') event.preventDefault()
        if (event.key !== 'Escape' && !asksForKeys(event.key)) return
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2>{view}的全部按键</h2>
        <button type="button" className="text-button" tabIndex={-1} onClick={onClose}>
          收起 <kbd>Esc</kbd>
        </button>
      </header>
      <div className="key-groups">
        {groups.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map((each) => (
                <div key={each.keys}>
                  <dt>
                    <kbd>{each.keys}</kbd>
                  </dt>
                  <dd>{each.explained ?? each.meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  )
}
