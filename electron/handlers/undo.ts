import { actionWords } from '@shared/action-words'
import { isHiddenPhase } from '@shared/blind'
import { TOWNSHIP } from '@shared/case/subject'
import { parseEntity } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import type { ActionTurned } from '@shared/replies/action'
import { type Action, redoTarget, UNDO_DEPTH, undoTarget } from '@shared/undo'
import type { CaseSession } from '../session'

/** Undone actions and their undoing are actions too, so the look back is deeper than the undo. */
const LOOK_BACK = UNDO_DEPTH * 3

/** Takes this laptop's last action back, as new events. */
export function undo(session: CaseSession, actor: string): ActionTurned {
  const target = undoTarget(session.currentState, session.lastActions(LOOK_BACK))
  if (hasRevealed(session, target))
    throw new CaseProblem(
      'not-undoable',
      '盲评时签认后已显示自评，签认不能撤销；之前的操作也不再撤销。评分要改请直接改，改后再签认。',
    )
  return turn(session, actor, target, 'undo')
}

/** Brings the last undone action back, as new events. */
export function redo(session: CaseSession, actor: string): ActionTurned {
  const target = redoTarget(session.lastActions(LOOK_BACK))
  return turn(session, actor, target, 'redo')
}

/** A signature that showed the 自评 of its enterprise stands like any other look: what is changed after it is marked. */
function hasRevealed({ record }: CaseSession, { events }: Action): boolean {
  return events.some(({ kind, entity }) => {
    const at = parseEntity(entity)
    if (kind !== 'sheet-signed' || at.kind !== 'sheet') return false
    const { subject, phase } = at.key
    return phase === 'verification' && subject !== TOWNSHIP && isHiddenPhase(record, 'selfAssessment')
  })
}

function turn(session: CaseSession, actor: string, target: Action, direction: 'undo' | 'redo'): ActionTurned {
  const what = actionWords(target.events, session.record)
  return { event: session.turn(actor, target, direction), what }
}
