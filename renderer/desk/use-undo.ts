import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useWrite } from '../api/hooks'
import { hasRecorded } from './has-recorded'

export interface UndoDesk {
  /** What was last taken back or brought back; null again after the next change. */
  note: string | null
  problem: Error | null
  turn(direction: 'undo' | 'redo'): void
}

/** Takes back what was done since the case was opened here, step by step, and nothing that was done before. */
export function useUndo(): UndoDesk {
  const cache = useQueryClient().getMutationCache()
  const undo = useWrite('action.undo')
  const redo = useWrite('action.redo')
  const { reset: resetUndo } = undo
  const { reset: resetRedo } = redo
  const steps = useRef({ done: 0, undone: 0 })
  const [note, setNote] = useState<string | null>(null)

  useEffect(
    () =>
      cache.subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return
        const { options, state } = event.mutation
        if (!hasRecorded(options.mutationKey?.[0], state.data)) return
        steps.current = { done: steps.current.done + 1, undone: 0 }
        setNote(null)
        resetUndo()
        resetRedo()
      }),
    [cache, resetUndo, resetRedo],
  )

  const turn = (direction: 'undo' | 'redo') => {
    const [from, to, write, words] =
      direction === 'undo'
        ? (['done', 'undone', undo, '已撤销'] as const)
        : (['undone', 'done', redo, '已重做'] as const)
    if (undo.isPending || redo.isPending) return
    if (steps.current[from] === 0) return setNote(direction === 'undo' ? NOTHING_DONE : NOTHING_UNDONE)
    write.mutate(
      {},
      {
        onSuccess: ({ what }) => {
          steps.current[from] -= 1
          steps.current[to] += 1
          setNote(`${words}：${what}`)
        },
        onError: () => setNote(null),
      },
    )
  }
  return { note, problem: undo.error ?? redo.error, turn }
}

const NOTHING_DONE = '打开案卷以来没有可撤销的操作。'
const NOTHING_UNDONE = '没有可重做的操作。'

/** Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z bring back. */
export function turnOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!event.ctrlKey || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo'
  return key === 'z' ? 'undo' : null
}
