import { useRef } from 'react'
import { useWrite } from '../../api/hooks'

export interface Undo {
  /** Counts a write of this sheet, which an undo may take back. */
  count(): void
  undo(): void
  redo(): void
  problem: Error | null
}

/** Takes back what was just scored on this sheet, and nothing that was done elsewhere before. */
export function useUndo(): Undo {
  const undo = useWrite('action.undo')
  const redo = useWrite('action.redo')
  const steps = useRef({ done: 0, undone: 0 })
  const turn = (from: 'done' | 'undone', to: 'done' | 'undone', write: typeof undo) => {
    if (steps.current[from] === 0) return
    steps.current[from] -= 1
    steps.current[to] += 1
    write.mutate({})
  }
  return {
    count: () => {
      steps.current = { done: steps.current.done + 1, undone: 0 }
    },
    undo: () => turn('done', 'undone', undo),
    redo: () => turn('undone', 'done', redo),
    problem: undo.error ?? redo.error,
  }
}

/** Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z bring back. */
export function turnOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!event.ctrlKey || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo'
  return key === 'z' ? 'undo' : null
}
