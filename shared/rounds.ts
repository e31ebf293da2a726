import { type Assessment, comparedOnce, deriveFor, type SubjectAssessment, scoredOnce } from './assessment'
import { PANEL } from './case/sheet'
import { TOWNSHIP } from './case/subject'
import { type Verdict, verdictOf } from './flags'
import type { Points } from './points'
import { sheetsOfSubject } from './sheets-of-subject'

/** One round of 督导核实 beside the others: a later one never replaces an earlier. */
export interface VerificationRound {
  round: number
  total: Points
  unanswered: number
  /** compared − baseline; null where there is no 自评 to compare with. */
  gap: Points | null
  verdict: Verdict | null
}

/** Every round in which the panel verified a subject, the first round first. */
export function verificationRounds(assessment: Assessment, subject: SubjectAssessment): VerificationRound[] {
  const { record, phases, tolerance } = assessment
  const { id, rubric } = subject
  const baseline = subject.sheets[phases.baseline]
  const derived =
    id === TOWNSHIP ? deriveFor('verification', record, rubric, assessment.enterprises) : undefined
  return sheetsOfSubject(record.sheets, id)
    .filter(({ key, answers }) => key.phase === 'verification' && key.scorer === PANEL && answers.size > 0)
    .sort((a, b) => a.key.round - b.key.round)
    .map((sheet) => {
      const compared = scoredOnce(rubric, sheet, derived)
      const { round } = sheet.key
      const { total, unanswered } = compared.score
      if (!baseline) return { round, total, unanswered, gap: null, verdict: null }
      const { comparison, flags } = comparedOnce(rubric, baseline, compared, tolerance)
      return { round, total, unanswered, gap: comparison.total.gap, verdict: verdictOf(flags) }
    })
}
