import type { RecheckDecision } from '@shared/case/action'
import { DECISIONS } from './decisions'

/** What the re-check said of a subject, and why. */
export function DecisionMark({ of: { decision, reason } }: { of: RecheckDecision }) {
  const { name, shape } = DECISIONS[decision]
  return (
    <span className={`decision-${decision}`}>
      <span aria-hidden="true">{shape}</span> {name}
      {reason && <span className="quiet">：{reason}</span>}
    </span>
  )
}
