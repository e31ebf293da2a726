import type { SubjectAssessment } from './assessment'
import type { Phase } from './case'
import type { Points } from './points'
import type { Criterion } from './rubric'

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

/** The criteria with deductions in a phase, the most frequent first, then by points lost, then in form order. */
export function rankProblems(members: readonly SubjectAssessment[], phase: Phase): CommonProblem[] {
  const rubric = members[0]?.rubric
  if (!rubric) return []
  return rubric.criteria
    .map((criterion, index) =>
      problemOn(criterion, index, rubric.sectionOf.get(criterion.id)!.no, members, phase),
    )
    .filter((problem) => problem.cases.length > 0)
    .sort((a, b) => b.cases.length - a.cases.length || b.deducted - a.deducted)
}

function problemOn(
  criterion: Criterion,
  index: number,
  section: string,
  members: readonly SubjectAssessment[],
  phase: Phase,
): CommonProblem {
  const answered = members.flatMap((member) => {
    const score = member.sheets[phase]?.score.criteria[index]
    return score && score.score !== null ? [{ member, score }] : []
  })
  const cases = answered
    .filter(({ score }) => score.deduction! > 0)
    .map(({ member, score }) => ({
      subject: member.id,
      name: member.name,
      deduction: score.deduction!,
      reason: score.reason,
    }))
  return {
    criterion,
    section,
    judged: answered.length,
    cases,
    deducted: cases.reduce((sum, each) => sum + each.deduction, 0),
  }
}
