import { formatPoints } from '@shared/format'
import type { CriterionScore } from '@shared/sheet-score'
import { EntryField } from './entry-field'
import { readDeduction } from './read-entry'
import type { SheetActions } from './sheet-actions'
import type { SheetFocus } from './sheet-focus'

interface CellProps {
  score: CriterionScore
  /** Where the panel is, when it is in this row. */
  focus: SheetFocus | null
  actions: SheetActions
}

export function DeductionCell({ score, focus, actions }: CellProps) {
  const { id, deduction, notApplicable } = score
  const shown = notApplicable || deduction === null ? '' : formatPoints(deduction)
  if (focus?.part === 'deduction')
    return (
      <EntryField
        key={focus.move}
        label={`${id} 扣分`}
        initial={shown}
        typed={focus.typed}
        read={(text) => readDeduction(text, score.points)}
        onDone={(value, leave) => actions.deduct(score, value, null, leave)}
        onCancel={() => actions.go(id)}
      />
    )
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`cell-button number ${deduction ? 'cell-deducted' : 'quiet'}`}
      aria-label={`填 ${id} 扣分`}
      onClick={() => actions.go(id, 'deduction')}
    >
      {notApplicable ? '不适用' : shown}
    </button>
  )
}
