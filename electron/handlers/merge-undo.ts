import type { ActionTurned } from '@shared/replies/action'
import type { Desk } from '../desk'
import { putInPlace, turnOfMerge } from '../merge/last-merge'

/** Takes the last merge back where nothing was written since; null where something else was done last. */
export const undoMerge = (desk: Desk) => turn(desk, 'undo')

/** Brings a merge back that was taken back last; null where something else was. */
export const redoMerge = (desk: Desk) => turn(desk, 'redo')

function turn(desk: Desk, direction: 'undo' | 'redo'): ActionTurned | null {
  const found = turnOfMerge(desk.tools.home, desk.session, direction)
  if (!found) return null
  desk.replacing((file) => putInPlace(file, found))
  return { event: null, what: found.what }
}
