import { type Findable, isInitials } from '@shared/typed-match'
import { useEffect, useId, useRef, useState } from 'react'
import { isComposing } from '../../parts/use-window-keys'
import type { Leave } from './entry-field'
import { PhraseChoices } from './phrase-choices'
import { usePicker } from './use-picker'

interface ReasonFieldProps {
  label: string
  placeholder: string
  initial: string
  /** Wordings to choose from. */
  phrases: readonly Findable[]
  /** Says what is wrong with the text; null where it can stand. */
  check(text: string): string | null
  onType(text: string): void
  onDone(text: string, leave: Leave): void
  onEscape(text: string): void
}

const LEAVES: Record<string, Leave> = { Enter: 'enter', ArrowUp: 'up', ArrowDown: 'down' }

/** A reason being written or picked; every letter of it is kept as a draft until it is saved. */
export function ReasonField(props: ReasonFieldProps) {
  const { label, placeholder, initial, phrases, check, onType, onDone, onEscape } = props
  const [text, setText] = useState(initial)
  const [message, setMessage] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const picker = usePicker(phrases, initial)
  const list = useId()

  useEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])

  const leave = (given: string, how: Leave) => {
    const wrong = check(given)
    if (wrong && how === 'enter') return setMessage(wrong)
    onDone(given, how)
  }
  const isSearch = isInitials(text) && picker.shown.length > 0
  const pick = (picked: string) => {
    setText(picked)
    leave(picked, 'enter')
  }
  const hear = (event: React.KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return
    const heard = picker.hear(event.key)
    const how = LEAVES[event.key]
    if (!heard && !how && event.key !== 'Escape') return
    event.preventDefault()
    if (!heard && how) leave(text, how)
    else if (!heard) onEscape(text)
    else if (heard === 'shut' && isSearch) setText(initial)
    else if (typeof heard === 'object') pick(heard.picked)
  }

  return (
    <span className="entry">
      <textarea
        ref={field}
        className="entry-reason"
        aria-label={label}
        aria-controls={picker.shown.length > 0 ? list : undefined}
        aria-activedescendant={picker.active === null ? undefined : `${list}-${picker.active}`}
        placeholder={placeholder}
        rows={1}
        maxLength={2000}
        value={text}
        onChange={({ target, nativeEvent }) => {
          setText(target.value)
          setMessage(null)
          onType(isInitials(target.value) ? initial : target.value)
          if (!(nativeEvent as InputEvent).isComposing) picker.typed(target.value)
        }}
        onCompositionEnd={(event) => picker.typed(event.currentTarget.value)}
        onKeyDown={hear}
        onBlur={() =>
          document.hasFocus() && text !== initial && !isSearch && check(text) === null && onDone(text, 'away')
        }
      />
      <PhraseChoices id={list} of={picker} field={field} isNumbered={text === ''} onPick={pick} />
      {message && (
        <span className="entry-message" role="alert">
          {message}
        </span>
      )}
    </span>
  )
}
