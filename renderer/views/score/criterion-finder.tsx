import { searchCriteria } from '@shared/criterion-search'
import type { Rubric } from '@shared/rubric'
import { useId, useMemo, useState } from 'react'
import { useRead } from '../../api/hooks'
import { isComposing } from '../../parts/use-window-keys'

interface CriterionFinderProps {
  rubric: Rubric
  onGo(criterion: string): void
  onClose(): void
}

const SHOWN = 8
const MOVES: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 }
const NONE = {}

/** Goes to the criterion of a typed number, of words, or of the first letters of their pinyin. */
export function CriterionFinder({ rubric, onGo, onClose }: CriterionFinderProps) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const initials = useRead('rubric.initials', { subject: rubric.subject }).data ?? NONE
  const found = useMemo(
    () => searchCriteria(rubric, typed, initials).slice(0, SHOWN),
    [rubric, typed, initials],
  )
  const hear = (event: React.KeyboardEvent) => {
    const move = MOVES[event.key]
    if (isComposing(event.nativeEvent) || !(move || ['Enter', 'Escape'].includes(event.key))) return
    event.preventDefault()
    if (move) setAt((now) => Math.max(0, Math.min(found.length - 1, now + move)))
    else if (event.key === 'Escape') onClose()
    else if (found[at]) onGo(found[at].id)
  }
  return (
    <search className="finder" aria-label="找细则">
      <input
        className="finder-field"
        aria-label="细则编号、文字或拼音首字母"
        aria-controls={list}
        aria-activedescendant={found[at] && `${list}-${found[at].id}`}
        placeholder="编号（13.2 或 132）、文字或拼音首字母"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the key that opens it means to type here
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={hear}
        onBlur={() => document.hasFocus() && onClose()}
      />
      <div className="choices" id={list} role="listbox" aria-label="找到的细则">
        {found.map(({ id, text }, index) => (
          <button
            key={id}
            id={`${list}-${id}`}
            type="button"
            className="choice"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onGo(id)}
          >
            <span className="choice-key">{id}</span>
            <span>{text}</span>
          </button>
        ))}
      </div>
      <p className="quiet">
        {typed !== '' && found.length === 0 ? '没有找到这样的细则。' : '↑↓ 选择，Enter 前往，Esc 收起'}
      </p>
    </search>
  )
}
