import { type Findable, isInitials, matchTyped } from '@shared/typed-match'
import { useMemo, useState } from 'react'

/** Digits pick the first nine; what lies behind is found by typing. */
const SHOWN = 9

export interface Picker {
  /** The reasons on offer; none while the list is shut. */
  shown: readonly Findable[]
  /** The one that Enter takes; null where Enter keeps what was typed. */
  active: number | null
  /** What stands in the field now, but not while it is being composed. */
  typed(text: string): void
  /** Says what a key picks, or that it moved in the list or shut it; null where the key is none of the list's. */
  hear(key: string): { picked: string } | 'moved' | 'shut' | null
}

/** The reasons offered in a field: opened by an empty one, narrowed by what is typed, shut by Esc. */
export function usePicker(phrases: readonly Findable[], initial: string): Picker {
  const [query, setQuery] = useState(initial)
  const [isShut, setShut] = useState(initial !== '')
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = useMemo(
    () => (isShut ? [] : matchTyped(phrases, query).slice(0, SHOWN)),
    [phrases, query, isShut],
  )
  const active = chosen ?? (isInitials(query) && shown.length > 0 ? 0 : null)

  const hear: Picker['hear'] = (key) => {
    if (shown.length === 0) return null
    const digit = query === '' && key.length === 1 ? shown[Number(key.normalize('NFKC')) - 1] : undefined
    const picked = digit ?? (key === 'Enter' && active !== null ? shown[active] : undefined)
    if (picked) return { picked: picked.text }
    if (key === 'Escape') {
      setShut(true)
      return 'shut'
    }
    if (key === 'ArrowDown') setChosen(Math.min(shown.length - 1, (active ?? -1) + 1))
    else if (key === 'ArrowUp' && active !== null) setChosen(Math.max(0, active - 1))
    else return null
    return 'moved'
  }
  const typed = (text: string) => {
    setQuery(text)
    setShut(false)
    setChosen(null)
  }
  return { shown, active, typed, hear }
}
