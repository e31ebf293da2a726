import { Button } from 'antd'
import { usePlace } from '../../desk/place'
import { DECISION_NAMES, DECISIONS, type Decision } from '../../parts/decisions'
import { RecheckSheetLink } from '../../parts/recheck-sheet-link'

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
  const comparison = { ...place.comparison, against: 'recheck' } as const
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
          onClick={() => move({ view: 'compare', subject, criterion: null, draft: null, comparison })}
        >
          比对 ›
        </button>
        <RecheckSheetLink subject={subject} />
      </span>
    </div>
  )
}
