import type { AnswerBody } from '../answer'
import type { Answer, SheetKey, Signature } from '../case/sheet'
import type { Points } from '../points'
import type { SheetScore } from '../sheet-score'
import type { SubjectHead } from './subject'

/** One answer that a criterion has had, with who gave it and when. */
export interface ScoreVersion {
  event: string
  who: string
  at: string
  /** null where the answer was taken away. */
  answer: AnswerBody | null
  /** Why it was taken, where somebody settled a conflict by it. */
  decision: string | null
}

export interface SheetTotal {
  total: Points
  unanswered: number
}

export interface SheetView {
  subject: SubjectHead
  key: SheetKey
  score: SheetScore
  previous: string | null
  next: string | null
  signatures: readonly Signature[]
  savedAt: string | null
  /** Criteria that two laptops contradict each other about; they have no answer until somebody decides. */
  contested: readonly string[]
}

export interface ScoreSaved {
  event: string
  /** The criterion's score after the change; null when it was cleared. */
  criterionScore: Points | null
  sheetTotal: Points
  answer: Answer | null
  sheet: SheetView
}
