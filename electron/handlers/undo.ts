import { redoTarget, UNDO_DEPTH, undoTarget } from '@shared/undo'
import type { CaseSession } from '../session'

/** Undone actions and their undoing are actions too, so the look back is deeper than the undo. */
const LOOK_BACK = UNDO_DEPTH * 3

/** Takes this laptop's last action back, as new events. */
export function undo(session: CaseSession, actor: string): { event: string } {
  const target = undoTarget(session.currentState, session.lastActions(LOOK_BACK))
  return { event: session.turn(actor, target, 'undo') }
}

/** Brings the last undone action back, as new events. */
export function redo(session: CaseSession, actor: string): { event: string } {
  const target = redoTarget(session.currentState, session.lastActions(LOOK_BACK))
  return { event: session.turn(actor, target, 'redo') }
}
