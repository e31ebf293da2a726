import type { FindGroup, FindHit } from '@shared/find'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Problem } from '../../parts/problem'
import { isComposing } from '../../parts/use-window-keys'
import { HITS, HitList, hitId } from './hit-list'
import { useFound } from './use-found'

interface FindPanelProps {
  onChoose(hit: FindHit): void
  /** Esc gives the keyboard back to where it was. */
  onEscape(): void
  onLeave(): void
}

const hitsOf = (groups: readonly FindGroup[]) => groups.flatMap(({ hits }) => hits)

/** One field for everything in the case; it answers as one types and is worked without leaving the field. */
export function FindPanel({ onChoose, onEscape, onLeave }: FindPanelProps) {
  const [typed, setTyped] = useState('')
  // What an input method is still composing is not asked for yet.
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const { groups, error, ask } = useFound(query)
  const hits = hitsOf(groups)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const search = (text: string) => {
    setQuery(text)
    setActive(0)
  }
  const choose = async () => {
    const hit = hitsOf(await ask())[active]
    if (hit) onChoose(hit)
  }
  const hear = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setActive(Math.max(0, Math.min(hits.length - 1, active + step)))
    else if (event.key === 'Enter') void choose()
    else if (event.key === 'Escape') onEscape()
    else return
    event.preventDefault()
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what lies behind the panel only closes it */}
      <div className="find-behind" onMouseDown={onLeave} />
      <div
        role="dialog"
        aria-label="查找"
        className="find-panel"
        onBlur={({ relatedTarget, currentTarget }) =>
          relatedTarget && !currentTarget.contains(relatedTarget) && onLeave()
        }
      >
        <input
          ref={field}
          role="combobox"
          aria-label="查找"
          aria-expanded={hits.length > 0}
          aria-controls={HITS}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? hitId(active) : undefined}
          className="find-input"
          placeholder="查找企业、细则、原因…"
          maxLength={200}
          spellCheck={false}
          value={typed}
          onChange={({ target, nativeEvent }) => {
            setTyped(target.value)
            if (!(nativeEvent as InputEvent).isComposing) search(target.value)
          }}
          onCompositionEnd={({ currentTarget }) => search(currentTarget.value)}
          onKeyDown={hear}
        />
        <div className="find-answer">
          <Problem error={error} />
          <HitList groups={groups} active={active} onChoose={onChoose} />
          {hits.length === 0 && <p className="find-note">{noteOf(query)}</p>}
        </div>
        <p className="find-keys">
          <kbd>↑↓</kbd> 选择 <kbd>Enter</kbd> 打开 <kbd>Esc</kbd> 回到原处
          <output aria-label="查找条数">{countOf(query, groups)}</output>
        </p>
      </div>
    </>
  )
}

const noteOf = (query: string) =>
  query.trim() === ''
    ? '可以输入名称、编号、信用代码、细则或原因里的几个字，也可以只输拼音首字母，如 aqgl；几个词用空格隔开。'
    : '没有找到。可以少输几个字，或只输拼音首字母。'

const countOf = (query: string, groups: readonly FindGroup[]) =>
  query.trim() && `共 ${groups.reduce((sum, { hits, more }) => sum + hits.length + more, 0)} 条`
