import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../../parts/use-window-keys'
import type { Entry } from './read-entry'

/** How a field was left: with Enter, to the row above or below, or by going elsewhere. */
export type Leave = 'enter' | 'up' | 'down' | 'away'

interface EntryFieldProps<Value> {
  label: string
  /** What stands in it already; what was typed to open it takes its place. */
  initial: string
  typed: string
  read(text: string): Entry<Value>
  onDone(value: Value, leave: Leave): void
  onCancel(): void
}

const LEAVES: Record<string, Leave> = { Enter: 'enter', ArrowUp: 'up', ArrowDown: 'down' }

/** A number being typed; one that cannot be goes nowhere and is told so in place. */
export function EntryField<Value>(props: EntryFieldProps<Value>) {
  const { label, initial, typed, read, onDone, onCancel } = props
  const [text, setText] = useState(typed || initial)
  const [message, setMessage] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    field.current?.focus()
    if (!typed) field.current?.select()
  }, [typed])

  const leave = (how: Leave) => {
    const entry = read(text)
    if ('value' in entry) onDone(entry.value, how)
    else if (text.trim() === '' && how !== 'enter') onCancel()
    else setMessage(entry.message)
  }

  return (
    <span className="entry">
      <input
        ref={field}
        className="entry-number"
        aria-label={label}
        aria-invalid={message !== null}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setMessage(null)
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          const how = LEAVES[event.key]
          if (!how && event.key !== 'Escape') return
          event.preventDefault()
          if (how) leave(how)
          else onCancel()
        }}
        onBlur={() => document.hasFocus() && text !== initial && leave('away')}
      />
      {message && (
        <span className="entry-message" role="alert">
          {message}
        </span>
      )}
    </span>
  )
}
