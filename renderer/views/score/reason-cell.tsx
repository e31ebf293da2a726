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
const NO_OVERRIDE = '与企业资料算出的不同，请写明原因。'
const NO_DEDUCTION = '先填扣分，这段原因会留着。'

export function ReasonCell({ score, focus, actions }: ReasonCellProps) {
  const { id, answer } = score
  const draft = actions.draftOf(id)
  const isExempting = focus?.part === 'not-applicable'
  if (focus && (isExempting || focus.part === 'reason'))
    return (
      <ReasonField
        key={focus.part}
        label={isExempting ? `${id} 不适用的原因` : `${id} 扣分原因`}
        placeholder={isExempting ? '为什么不适用（必填）' : '扣分原因'}
        initial={draft ?? answer?.reason ?? ''}
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

function reasonProblem(
  { answer, derived }: CriterionScore,
  isExempting: boolean,
  text: string,
): string | null {
  const isEmpty = text.trim() === ''
  if (isExempting || answer?.kind === 'notApplicable') return isEmpty ? NO_WHY : null
  if (answer === null) return isEmpty ? null : NO_DEDUCTION
  const isOverride = derived !== null && derived.answer.deduction !== answer.deduction
  return isOverride && isEmpty ? NO_OVERRIDE : null
}

function ReasonWords({ score, draft }: { score: CriterionScore; draft: string | null }) {
  if (draft !== null && draft !== (score.reason ?? ''))
    return <span className="draft">（未保存）{draft}</span>
  if (score.reason) return <span className="reason-words">{score.reason}</span>
  return (score.deduction ?? 0) > 0 ? <span className="quiet">· 未写原因</span> : null
}
