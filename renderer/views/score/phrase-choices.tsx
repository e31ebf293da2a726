import type { RefObject } from 'react'
import { useBeside } from './use-beside'
import type { Picker } from './use-picker'

interface PhraseChoicesProps {
  id: string
  of: Picker
  field: RefObject<HTMLElement | null>
  /** Nothing is typed yet, so that a digit picks. */
  isNumbered: boolean
  onPick(text: string): void
}

/** The reasons on offer beside a field. */
export function PhraseChoices({ id, of: { shown, active }, field, isNumbered, onPick }: PhraseChoicesProps) {
  const place = useBeside(field, shown.length > 0)
  if (shown.length === 0) return null
  return (
    <div className="phrase-choices" style={place}>
      <div className="choices" id={id} role="listbox" aria-label="常用原因">
        {shown.map(({ text }, index) => (
          <button
            key={text}
            id={`${id}-${index}`}
            type="button"
            className="choice"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(text)}
          >
            <span className="choice-key">{isNumbered && index + 1}</span>
            <span>{text}</span>
          </button>
        ))}
      </div>
      <p className="quiet">{isNumbered ? '数字选用 · 字母、汉字查找' : '↑↓ Enter 选用'} · Esc 收起</p>
    </div>
  )
}
