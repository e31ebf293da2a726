import type { SubjectAssessment } from './assessment'
import { type Points, sumPoints } from './points'
import type { Criterion } from './rubric'
import type { SheetScore } from './sheet-score'

export interface ProblemCase {
  subject: string
  name: string
  deduction: Points
  reason: string | null
}

/** One criterion on which points were taken off, with everyone it concerns. */
export interface CommonProblem {
  criterion: Criterion
  section: string
  /** Subjects that answered the criterion. */
  judged: number
  cases: readonly ProblemCase[]
  deducted: Points
}

/** Which of a subject's scores to look at; null where it has none. */
export type ScoreOf = (member: SubjectAssessment) => SheetScore | null

/** The criteria with deductions, the most frequent first, then by points lost, then in form order. */
export function rankProblems(members: readonly SubjectAssessment[], scoreOf: ScoreOf): CommonProblem[] {
  const rubric = members[0]?.rubric
  if (!rubric) return []
  const scored = members.flatMap((member) => {
    const score = scoreOf(member)
    return score ? [{ member, score }] : []
  })
  return rubric.criteria
    .map((criterion, index) => {
      const section = rubric.sectionOf.get(criterion.id)!.no
      return { criterion, section, ...problemAt(index, scored) }
    })
    .filter((problem) => problem.cases.length > 0)
    .sort((a, b) => b.cases.length - a.cases.length || b.deducted - a.deducted)
}

function problemAt(index: number, scored: readonly { member: SubjectAssessment; score: SheetScore }[]) {
  const answered = scored
    .map(({ member, score }) => ({ member, score: score.criteria[index]! }))
    .filter(({ score }) => score.score !== null)
  const cases = answered
    .filter(({ score }) => score.deduction! > 0)
    .map(({ member, score }) => ({
      subject: member.id,
      name: member.name,
      deduction: score.deduction!,
      reason: score.reason,
    }))
  return { judged: answered.length, cases, deducted: sumPoints(cases.map((each) => each.deduction)) }
}
