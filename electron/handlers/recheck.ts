import type { RecheckDecision } from '@shared/case/action'
import type { Phase } from '@shared/case/phase'
import { CASE_ENTITY, decisionEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { reasonAgainstDecision, verifiedRound } from '@shared/gates/comparison'
import { CaseProblem, refuse } from '@shared/outcome'
import type { CaseSession } from '../session'
import { findSubject } from './subjects'

export type DecisionInput = Pick<RecheckDecision, 'subject' | 'decision' | 'reason' | 'step'>

/** Records what the re-check says of a subject; 退回 reopens 帮扶 or 督导核实, and the subject is helped and verified again. */
export function decideRecheck(session: CaseSession, actor: string, input: DecisionInput): { event: string } {
  const { subject, decision, reason } = input
  const step = decision === 'returned' ? (input.step ?? 'verification') : null
  const found = findSubject(session, subject)
  refuse(reasonAgainstDecision(session.assessment(), found))
  if (decision !== 'accepted' && reason.trim() === '')
    throw new CaseProblem('no-reason', `${decision === 'returned' ? '退回' : '更正'}须写明原因，没有保存。`)
  const at = session.now()
  const body = { decision, step, round: verifiedRound(found), reason, at }
  const changes: Change[] = [
    { kind: 'recheck-decided', entity: decisionEntity(subject), item: 'decision', body },
    ...(step ? [reopening(step, at)] : []),
  ]
  const [event] = session.write(actor, changes)
  return { event: event!.id }
}

const reopening = (phase: Phase, at: string): Change => ({
  kind: 'phase-entered',
  entity: CASE_ENTITY,
  item: 'phase',
  body: { phase, at },
})
