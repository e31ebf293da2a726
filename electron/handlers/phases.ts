import type { CasePhase } from '@shared/case/phase'
import { CASE_ENTITY } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import { reasonsAgainst } from '@shared/phases'
import { STEP_NAMES } from '@shared/text.zh'
import type { CaseSession } from '../session'

/** Enters the next phase; throws CaseProblem with every reason where the plan does not allow it. */
export function advance(session: CaseSession, actor: string, to: CasePhase): { phase: CasePhase } {
  const reasons = reasonsAgainst(to, session.wholeAssessment())
  if (reasons.length > 0) {
    const why = reasons.map(({ message }) => message).join('；')
    throw new CaseProblem(reasons[0]!.code, `还不能进入${STEP_NAMES[to]}：${why}。`, { reasons })
  }
  session.write(actor, [
    { kind: 'phase-entered', entity: CASE_ENTITY, item: 'phase', body: { phase: to, at: session.now() } },
  ])
  return { phase: to }
}
