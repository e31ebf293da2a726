import type { CriterionScore } from '@shared/sheet-score'
import type { Findable } from '@shared/typed-match'
import { useRead } from '../../api/hooks'
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
const NO_PHRASES: readonly Findable[] = []

export function ReasonCell({ score, focus, actions }: ReasonCellProps) {
  const { id } = score
  if (focus?.part === 'not-applicable') return <ExemptionReason score={score} actions={actions} />
  if (focus?.part === 'reason') return <DeductionReason score={score} actions={actions} />
  return (
    <button
      type="button"
      tabIndex={-1}
      className="cell-button cell-reason"
      aria-label={`填 ${id} 扣分原因`}
      onClick={() => actions.go(id, 'reason')}
    >
      <ReasonWords score={score} draft={actions.draftOf(id)} />
    </button>
  )
}

type OpenProps = Pick<ReasonCellProps, 'score' | 'actions'>

/** Why points are lost: picked from the wordings at hand, or written; where none are lost, only written. */
function DeductionReason({ score, actions }: OpenProps) {
  const { id, answer } = score
  const phrases = useRead('phrase.list', { key: actions.sheet, criterion: id })
  return (
    <ReasonField
      label={`${id} 扣分原因`}
      placeholder="扣分原因"
      initial={actions.draftOf(id) ?? answer?.reason ?? ''}
      phrases={(score.deduction && phrases.data) || NO_PHRASES}
      check={(text) => reasonProblem(score, text)}
      onType={(text) => actions.keepDraft(id, text)}
      onDone={(text, leave) => actions.giveReason(score, text, leave)}
      onEscape={(text) => {
        actions.giveReason(score, text, 'away')
        actions.go(id)
      }}
    />
  )
}

function ExemptionReason({ score, actions }: OpenProps) {
  const { id, answer } = score
  return (
    <ReasonField
      label={`${id} 不适用的原因`}
      placeholder="为什么不适用（必填）"
      initial={actions.draftOf(id) ?? answer?.reason ?? ''}
      phrases={NO_PHRASES}
      check={(text) => (text.trim() === '' ? NO_WHY : null)}
      onType={(text) => actions.keepDraft(id, text)}
      onDone={(text, leave) => actions.exempt(score, text, leave)}
      onEscape={() => actions.go(id)}
    />
  )
}

function reasonProblem({ answer, derived }: CriterionScore, text: string): string | null {
  const isEmpty = text.trim() === ''
  if (answer === null) return isEmpty ? null : NO_DEDUCTION
  if (answer.kind === 'notApplicable') return isEmpty ? NO_WHY : null
  const isOverride = derived !== null && derived.answer.deduction !== answer.deduction
  return isOverride && isEmpty ? NO_OVERRIDE : null
}

function ReasonWords({ score, draft }: { score: CriterionScore; draft: string | null }) {
  if (draft !== null && draft !== (score.reason ?? ''))
    return <span className="draft">（未保存）{draft}</span>
  if (score.reason) return <span className="reason-words">{score.reason}</span>
  return (score.deduction ?? 0) > 0 ? <span className="quiet">· 未写原因</span> : null
}
