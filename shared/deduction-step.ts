import type { Basis } from './case/sheet'
import { formatPoints } from './format'
import type { Points } from './points'
import { type Criterion, perCountDeduction, type Rule } from './rubric'
import type { CriterionScore } from './sheet-score'

/** What a criterion costs after a step, or why its rule has no such step. */
export type Step = { deduction: Points; basis: Basis | null } | { why: string }

const HALF_A_POINT: Points = 50

type Judged = Extract<Rule, { kind: 'judged' }>
type PerCount = Extract<Rule, { kind: 'perCount' }>

/** Half a point more (1) or less (−1) taken off, between 0 and the points; one more or less where the rule counts; all of a fixed deduction. */
export function stepDeduction(criterion: Criterion, score: CriterionScore, by: 1 | -1): Step {
  const { id, rule, points } = criterion
  if (score.notApplicable) return { why: `${id} 记为不适用。要扣分请直接填数字。` }
  if (rule.kind === 'rateTiers') return { why: `${id} 按${rule.rate}扣分，请按数字键填两个数。` }
  const now = score.deduction ?? 0
  if (by < 0 && now === 0) return { why: `${id} 没有扣分，不用加回。` }
  if (by > 0 && now >= fullLossOf(rule, points))
    return { why: `${id} 已扣满 ${formatPoints(fullLossOf(rule, points))} 分。` }
  return rule.kind === 'judged' ? stepJudged(rule, points, now, by) : stepCount(id, rule, score, by)
}

/** Everything that a judged criterion can lose; what is counted or measured loses by its number alone. */
export function fullDeduction({ id, rule, points }: Criterion): Step {
  if (rule.kind === 'judged') return { deduction: fullLossOf(rule, points), basis: null }
  const counted = rule.kind === 'perCount' ? rule.countOf : rule.rate
  return { why: `${id} 按${counted}扣分，请按数字键填数目。` }
}

const fullLossOf = (rule: Judged | PerCount, points: Points): Points =>
  rule.kind === 'perCount' ? rule.cap : (rule.fixedDeduction ?? points)

function stepJudged({ fixedDeduction }: Judged, points: Points, now: Points, by: 1 | -1): Step {
  const step = fixedDeduction ?? HALF_A_POINT
  return { deduction: Math.min(fixedDeduction ?? points, Math.max(0, now + by * step)), basis: null }
}

function stepCount(id: string, rule: PerCount, score: CriterionScore, by: 1 | -1): Step {
  const count = countOf(score)
  if (count === null) return { why: `${id} 的扣分没有填数目，请按数字键填${rule.countOf}。` }
  return { deduction: perCountDeduction(rule, count + by), basis: { count: count + by } }
}

/** The number that stands; nothing taken off is a count of 0, a deduction without a number has none. */
function countOf({ answer, derived, deduction }: CriterionScore): number | null {
  const given = answer ?? derived?.answer ?? null
  if (given?.kind === 'scored' && given.basis && 'count' in given.basis) return given.basis.count
  return (deduction ?? 0) === 0 ? 0 : null
}
