import { useState } from 'react'
import { isTaken, useWindowKeys } from './use-window-keys'

const PAGE = 10

/** The row that the keyboard is on: ↑↓ move it, Enter opens it; none is there before the first key. */
export function useRowKeys(
  keys: readonly string[],
  initial: string | null,
  onOpen: (key: string) => void,
): string | null {
  const [held, hold] = useState(initial)
  const at = held === null ? -1 : keys.indexOf(held)
  useWindowKeys((event) => {
    if (isTaken(event) || event.ctrlKey || event.altKey || keys.length === 0) return
    const to = moved(event.key, at, keys.length)
    if (to !== null) hold(keys[to]!)
    else if (event.key === 'Enter' && at >= 0) onOpen(keys[at]!)
    else return
    event.preventDefault()
  })
  return at < 0 ? null : held
}

function moved(key: string, from: number, count: number): number | null {
  const to = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    PageUp: from - PAGE,
    PageDown: from + PAGE,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}
