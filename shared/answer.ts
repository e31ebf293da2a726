import type { z } from 'zod'
import type { answerBody } from './events'
import { formatPoints } from './format'
import { assertNever, CaseProblem } from './outcome'
import type { Points } from './points'
import { type Criterion, perCountDeduction, rateDeduction } from './rubric'

/** What a score event carries: an answer, or the withdrawal of one. */
export type AnswerBody = z.infer<typeof answerBody>

export const FULL: AnswerBody = { kind: 'scored', deduction: 0, reason: null, basis: null }

/** The answer as the criterion's rule has it: a basis gives the deduction. Throws CaseProblem on a deduction that the form does not allow. */
export function checkedAnswer(criterion: Criterion, answer: AnswerBody): AnswerBody {
  if (answer.kind !== 'scored') return answer
  const deduction = answer.basis ? ruledDeduction(criterion, answer.basis) : answer.deduction
  if (deduction < 0 || deduction > criterion.points)
    throw new CaseProblem(
      'deduction-out-of-range',
      `${criterion.id} 满分 ${formatPoints(criterion.points)} 分，扣分须在 0 到 ${formatPoints(criterion.points)} 分之间，没有保存。`,
      { criterion: criterion.id, points: criterion.points / 100 },
    )
  return { ...answer, deduction }
}

type Basis = NonNullable<Extract<AnswerBody, { kind: 'scored' }>['basis']>

function ruledDeduction({ id, rule }: Criterion, basis: Basis): Points {
  if (rule.kind === 'perCount' && 'count' in basis) return perCountDeduction(rule, basis.count)
  if (rule.kind === 'rateTiers' && 'numerator' in basis) return tierDeduction(id, rule, basis)
  if (rule.kind === 'judged' || rule.kind === 'perCount' || rule.kind === 'rateTiers')
    throw new CaseProblem('wrong-basis', `${id} 的扣分办法与填写的数目不符，没有保存。`)
  return assertNever(rule)
}

function tierDeduction(
  id: string,
  rule: Extract<Criterion['rule'], { kind: 'rateTiers' }>,
  { numerator, denominator }: Extract<Basis, { numerator: number }>,
): Points {
  if (denominator > 0 && numerator <= denominator) return rateDeduction(rule, numerator, denominator)
  throw new CaseProblem('bad-rate', `${id} 的${rule.rate}算不出：总数须大于 0，且不少于已完成数。没有保存。`)
}
