import type { AnswerBody } from '@shared/answer'
import type { Answer, SheetKey } from '@shared/case/sheet'
import type { Points } from '@shared/points'
import type { CriterionScore } from '@shared/sheet-score'
import { usePlace } from '../../desk/place'
import type { Leave } from './entry-field'
import type { FocusDesk, Part } from './sheet-focus'
import type { Scoring } from './use-scoring'

type Basis = Extract<Answer, { kind: 'scored' }>['basis']

/** What a row of the sheet can ask for. */
export interface SheetActions {
  /** The sheet that the row stands on. */
  sheet: SheetKey
  go(criterion: string, part?: Part, typed?: string): void
  deduct(score: CriterionScore, deduction: Points, basis: Basis, leave: Leave): void
  giveReason(score: CriterionScore, text: string, leave: Leave): void
  exempt(score: CriterionScore, text: string, leave: Leave): void
  clear(criterion: string): void
  draftOf(criterion: string): string | null
  keepDraft(criterion: string, text: string | null): void
}

const reasonOf = (answer: Answer | null) => (answer?.kind === 'scored' ? answer.reason : null)

/** Turns what was typed into answers, and goes on to where the panel will type next. */
export function useSheetActions(sheet: SheetKey, { set }: Scoring, { go, step }: FocusDesk): SheetActions {
  const { draftOf, keepDraft } = usePlace()

  const leaveRow = (leave: Leave) => {
    if (leave === 'up') step(-1)
    else if (leave === 'down' || leave === 'enter') step(1)
  }

  return {
    sheet,
    go,
    draftOf,
    keepDraft,
    deduct({ id, answer, derived }, deduction, basis, leave) {
      if (!isSame(answer, deduction, basis))
        set(id, { kind: 'scored', deduction, reason: reasonOf(answer), basis })
      if (leave === 'enter' && (deduction > 0 || derived)) go(id, 'reason')
      else leaveRow(leave)
    },
    giveReason({ id, answer }, text, leave) {
      const body = answer && withReason(answer, text.trim() || null)
      if (body) set(id, body)
      if (answer) keepDraft(id, null)
      leaveRow(leave)
    },
    exempt({ id }, text, leave) {
      if (text.trim()) {
        set(id, { kind: 'notApplicable', reason: text.trim() })
        keepDraft(id, null)
      }
      leaveRow(leave)
    },
    clear(criterion) {
      set(criterion, { kind: 'unanswered' })
      keepDraft(criterion, null)
    },
  }
}

function isSame(answer: Answer | null, deduction: Points, basis: Basis): boolean {
  if (answer?.kind !== 'scored' || answer.deduction !== deduction) return false
  return JSON.stringify(answer.basis) === JSON.stringify(basis)
}

/** The answer with another reason; null where nothing would change, or 不适用 would lose the reason it needs. */
function withReason(answer: Answer, reason: string | null): AnswerBody | null {
  if (answer.reason === reason) return null
  if (answer.kind === 'notApplicable') return reason === null ? null : { ...answer, reason }
  return { ...answer, reason }
}
