import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../../parts/use-window-keys'
import type { Leave } from './entry-field'

interface ReasonFieldProps {
  label: string
  placeholder: string
  initial: string
  /** Says what is wrong with the text; null where it can stand. */
  check(text: string): string | null
  onType(text: string): void
  onDone(text: string, leave: Leave): void
  onEscape(text: string): void
}

const LEAVES: Record<string, Leave> = { Enter: 'enter', ArrowUp: 'up', ArrowDown: 'down' }

/** A reason being written; every letter of it is kept as a draft until it is saved. */
export function ReasonField(props: ReasonFieldProps) {
  const { label, placeholder, initial, check, onType, onDone, onEscape } = props
  const [text, setText] = useState(initial)
  const [message, setMessage] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])

  const leave = (how: Leave) => {
    const wrong = check(text)
    if (wrong && how === 'enter') setMessage(wrong)
    else onDone(text, how)
  }

  return (
    <span className="entry">
      <textarea
        ref={field}
        className="entry-reason"
        aria-label={label}
        placeholder={placeholder}
        rows={1}
        maxLength={2000}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setMessage(null)
          onType(event.target.value)
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          const how = LEAVES[event.key]
          if (!how && event.key !== 'Escape') return
          event.preventDefault()
          if (how) leave(how)
          else onEscape(text)
        }}
        onBlur={() => document.hasFocus() && text !== initial && check(text) === null && onDone(text, 'away')}
      />
      {message && (
        <span className="entry-message" role="alert">
          {message}
        </span>
      )}
    </span>
  )
}
