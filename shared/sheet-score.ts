import type { Answer, Sheet } from './case/sheet'
import type { Derived } from './derived'
import { type Points, sumPoints } from './points'
import type { Criterion, Rubric } from './rubric'

export interface CriterionScore {
  id: string
  points: Points
  /** null while unanswered; 不适用 keeps full points. */
  score: Points | null
  deduction: Points | null
  reason: string | null
  notApplicable: boolean
  answer: Answer | null
  /** What the enterprises' facts say; it counts until somebody answers otherwise. */
  derived: Derived | null
}

export interface PartScore {
  no: string
  points: Points
  /** The sum of the answered criteria. */
  score: Points
  unanswered: number
}

export interface SheetScore {
  criteria: readonly CriterionScore[]
  items: readonly PartScore[]
  sections: readonly PartScore[]
  points: Points
  total: Points
  unanswered: number
}

/** The score of one criterion: points − deduction; a deduction beyond the points (a damaged or foreign value) costs all. */
export function scoreCriterion(
  criterion: Criterion,
  given: Answer | null,
  derived: Derived | null = null,
): CriterionScore {
  const { id, points } = criterion
  const answer = given ?? derived?.answer ?? null
  const deduction = answer && deductionOf(points, answer)
  return {
    id,
    points,
    score: deduction === null ? null : points - deduction,
    deduction,
    reason: answer?.reason ?? null,
    notApplicable: answer?.kind === 'notApplicable',
    answer: given,
    derived,
  }
}

const deductionOf = (points: Points, answer: Answer): Points =>
  answer.kind === 'notApplicable' ? 0 : Math.min(points, Math.max(0, answer.deduction))

/** What full points came to on a criterion: they are one answer, and most criteria of most sheets have it. */
const fullBefore = new WeakMap<Criterion, CriterionScore>()

function scoreOnce(criterion: Criterion, given: Answer | null, derived: Derived | null): CriterionScore {
  const known = fullBefore.get(criterion)
  if (known && known.answer === given && known.derived === derived) return known
  const scored = scoreCriterion(criterion, given, derived)
  if (given && scored.deduction === 0) fullBefore.set(criterion, scored)
  return scored
}

const NOTHING_DERIVED: ReadonlyMap<string, Derived> = new Map()

function part(no: string, points: Points, scores: readonly CriterionScore[]): PartScore {
  return {
    no,
    points,
    score: sumPoints(scores.map((each) => each.score ?? 0)),
    unanswered: scores.filter((each) => each.score === null).length,
  }
}

/** Criterion, item, section and grand totals of one sheet: plain sums of integers (附件3, 附件4). */
export function scoreSheet(
  rubric: Rubric,
  answers: Sheet['answers'],
  derived: ReadonlyMap<string, Derived> = NOTHING_DERIVED,
): SheetScore {
  const criteria = rubric.criteria.map((each) =>
    scoreOnce(each, answers.get(each.id) ?? null, derived.get(each.id) ?? null),
  )
  const byId = new Map(criteria.map((each) => [each.id, each]))
  const scoresOf = (list: readonly Criterion[]) => list.map((each) => byId.get(each.id)!)
  const items = rubric.sections.flatMap((section) =>
    section.items.map((item) => part(String(item.no), item.points, scoresOf(item.criteria))),
  )
  const sections = rubric.sections.map((section) =>
    part(
      section.no,
      section.points,
      section.items.flatMap((item) => scoresOf(item.criteria)),
    ),
  )
  const { points, score, unanswered } = part('', rubric.totalPoints, criteria)
  return { criteria, items, sections, points, total: score, unanswered }
}
