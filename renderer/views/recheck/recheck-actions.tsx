import { Button } from 'antd'
import { usePlace } from '../../desk/place'
import { DECISION_NAMES, DECISIONS, type Decision } from '../../parts/decisions'

interface RecheckActionsProps {
  subject: string
  /** Whether decisions may be recorded now. */
  isOpen: boolean
  asked: Decision | null
  decided: Decision | null
  onAsk(decision: Decision): void
}

/** The three decisions, and where to look before one of them. */
export function RecheckActions({ subject, isOpen, asked, decided, onAsk }: RecheckActionsProps) {
  const { place, move } = usePlace()
  const there = { subject, criterion: null, draft: null }
  return (
    <div className="recheck-actions">
      {isOpen && (
        <span className="recheck-decisions">
          {DECISION_NAMES.map((name) => (
            <Button
              key={name}
              type={asked === name ? 'primary' : 'default'}
              aria-pressed={decided === name}
              onClick={() => onAsk(name)}
            >
              {DECISIONS[name].name}
            </Button>
          ))}
        </span>
      )}
      <span className="recheck-links">
        <button
          type="button"
          className="text-button"
          onClick={() =>
            move({ view: 'compare', ...there, comparison: { ...place.comparison, against: 'recheck' } })
          }
        >
          比对 ›
        </button>
        <button
          type="button"
          className="text-button"
          onClick={() => move({ view: 'score', phase: 'recheck', ...there })}
        >
          复核评分 ›
        </button>
      </span>
    </div>
  )
}
