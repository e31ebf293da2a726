import { actionWords } from '@shared/action-words'
import type { ActionTurned } from '@shared/replies'
import { type Action, redoTarget, UNDO_DEPTH, undoTarget } from '@shared/undo'
import type { CaseSession } from '../session'

/** Undone actions and their undoing are actions too, so the look back is deeper than the undo. */
const LOOK_BACK = UNDO_DEPTH * 3

/** Takes this laptop's last action back, as new events. */
export function undo(session: CaseSession, actor: string): ActionTurned {
  const target = undoTarget(session.currentState, session.lastActions(LOOK_BACK))
  return turn(session, actor, target, 'undo')
}

/** Brings the last undone action back, as new events. */
export function redo(session: CaseSession, actor: string): ActionTurned {
  const target = redoTarget(session.lastActions(LOOK_BACK))
  return turn(session, actor, target, 'redo')
}

function turn(session: CaseSession, actor: string, target: Action, direction: 'undo' | 'redo'): ActionTurned {
  const what = actionWords(target.events, session.record)
  return { event: session.turn(actor, target, direction), what }
}
