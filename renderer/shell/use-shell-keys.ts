import { turnOf, type UndoDesk } from '../desk/use-undo'
import { isTaken, useWindowKeys } from '../parts/use-window-keys'
import { asksForKeys } from './key-map'

interface ShellKeys<Name> {
  undo: UndoDesk
  /** The views that Ctrl with a digit opens, in this order. */
  views: readonly Name[]
  onView(name: Name): void
  onMap(): void
}

/** The keys that mean the same in every view. */
export function useShellKeys<Name>({ undo, views, onView, onMap }: ShellKeys<Name>): void {
  useWindowKeys((event) => {
    const turn = turnOf(event)
    if (turn && !isTaken(event)) {
      event.preventDefault()
      undo.turn(turn)
      return
    }
    if (asksForKeys(event.key) && !isTaken(event)) {
      event.preventDefault()
      onMap()
      return
    }
    const chosen = views[Number(event.key) - 1]
    if (!event.ctrlKey || event.altKey || event.shiftKey || !chosen) return
    event.preventDefault()
    onView(chosen)
  })
}
