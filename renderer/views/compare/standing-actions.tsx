import type { ComparisonView } from '@shared/replies/comparison'
import { Button } from 'antd'
import { DECISION_NAMES, DECISIONS, type Decision } from '../../parts/decisions'
import type { Asked, Asking } from './use-asking'

const DECISION_KEYS: Readonly<Record<Decision, string>> = { accepted: 'C', corrected: 'G', returned: 'T' }

/** What can be done about the compared subject now; what cannot is not offered. */
export function StandingActions({ found, asking }: { found: ComparisonView; asking: Asking }) {
  const { against, decision, verdict } = found.standing
  const button = (name: string, key: string, asked: Asked, isNext = false) => (
    <Button
      key={name}
      type={isNext ? 'primary' : 'default'}
      aria-keyshortcuts={key}
      aria-pressed={asked.kind === 'decide' ? decision?.decision === asked.decision : undefined}
      onClick={() => asking.ask(asked)}
    >
      {name}{' '}
      <span className="key-mark" aria-hidden="true">
        {key}
      </span>
    </Button>
  )
  // While a form is open, its own button is the next thing to press.
  const isFree = asking.asked === null
  const isGrave = verdict === 'reassist'
  return (
    <div className="toolbar">
      {!against.decide &&
        DECISION_NAMES.map((each) =>
          button(DECISIONS[each].name, DECISION_KEYS[each], { kind: 'decide', decision: each }),
        )}
      {!against.order && button('下重新帮扶通知', 'R', { kind: 'order' }, isFree && isGrave)}
      {!against.accept && button('接受核实', 'A', { kind: 'accept' }, isFree && !isGrave)}
      {button('记录说明', 'N', { kind: 'note', about: null })}
    </div>
  )
}
