import type { CriterionScore } from '@shared/sheet-score'
import { ReasonField } from './reason-field'
import type { SheetActions } from './sheet-actions'
import type { SheetFocus } from './sheet-focus'

interface ReasonCellProps {
  score: CriterionScore
  focus: SheetFocus | null
  actions: SheetActions
}

const NO_WHY = '请写明为什么不适用。'
const NO_DEDUCTION = '先填扣分，这段原因会留着。'

export function ReasonCell({ score, focus, actions }: ReasonCellProps) {
  const { id, reason } = score
  const draft = actions.draftOf(id)
  const isExempting = focus?.part === 'not-applicable'
  if (focus && (isExempting || focus.part === 'reason'))
    return (
      <ReasonField
        key={focus.part}
        label={isExempting ? `${id} 不适用的原因` : `${id} 扣分原因`}
        placeholder={isExempting ? '为什么不适用（必填）' : '扣分原因'}
        initial={draft ?? reason ?? ''}
        check={(text) => reasonProblem(score, isExempting, text)}
        onType={(text) => actions.keepDraft(id, text)}
        onDone={(text, leave) =>
          isExempting ? actions.exempt(score, text, leave) : actions.giveReason(score, text, leave)
        }
        onEscape={(text) => {
          if (!isExempting) actions.giveReason(score, text, 'away')
          actions.go(id)
        }}
      />
    )
  return (
    <button
      type="button"
      tabIndex={-1}
      className="cell-button cell-reason"
      aria-label={`填 ${id} 扣分原因`}
      onClick={() => actions.go(id, 'reason')}
    >
      <ReasonWords score={score} draft={draft} />
    </button>
  )
}

function reasonProblem({ answer }: CriterionScore, isExempting: boolean, text: string): string | null {
  if (isExempting || answer?.kind === 'notApplicable') return text.trim() === '' ? NO_WHY : null
  return answer === null && text.trim() !== '' ? NO_DEDUCTION : null
}

function ReasonWords({ score, draft }: { score: CriterionScore; draft: string | null }) {
  if (draft !== null && draft !== (score.reason ?? ''))
    return <span className="draft">（未保存）{draft}</span>
  if (score.reason) return score.reason
  return (score.deduction ?? 0) > 0 ? <span className="quiet">· 未写原因</span> : null
}
