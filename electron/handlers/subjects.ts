import type { SubjectAssessment } from '@shared/assessment'
import { TOWNSHIP } from '@shared/case/subject'
import { CaseProblem } from '@shared/outcome'
import type { SubjectHead } from '@shared/replies/subject'
import type { Criterion, Rubric } from '@shared/rubric'
import type { CaseSession } from '../session'

/** The subject of this id with its assessment; throws CaseProblem `no-subject`. */
export function findSubject(session: CaseSession, id: string): SubjectAssessment {
  const found = session.assessment().subjects.find((each) => each.id === id)
  if (!found)
    throw new CaseProblem('no-subject', `案卷里没有编号为 ${id} 的企业。请核对编号，或先导入企业名单。`)
  return found
}

/** The form that a subject is scored on; throws CaseProblem `no-subject`. */
export function rubricOf(session: CaseSession, id: string): Rubric {
  if (id === TOWNSHIP) return session.rubrics.township
  if (session.record.enterprises.some((each) => each.id === id)) return session.rubrics.enterprise
  throw new CaseProblem('no-subject', `案卷里没有编号为 ${id} 的企业。请核对编号，或先导入企业名单。`)
}

/** The criterion of this id on the subject's form; throws CaseProblem `no-criterion`. */
export function findCriterion(rubric: Rubric, id: string): Criterion {
  const found = rubric.criterionById.get(id)
  if (found) return found
  throw new CaseProblem('no-criterion', `${rubric.source.attachment}里没有细则 ${id}。请核对细则编号。`)
}

export const headOf = ({ id, name, enterprise }: SubjectAssessment): SubjectHead => ({
  id,
  name,
  class: enterprise?.class ?? null,
  industry: enterprise?.industry ?? null,
})
