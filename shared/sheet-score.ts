import type { Answer, Sheet } from './case/sheet'
import type { Derived } from './derived'
import type { Points } from './points'
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

const NOTHING_DERIVED: ReadonlyMap<string, Derived> = new Map()

function part(no: string, points: Points, scores: readonly CriterionScore[]): PartScore {
  let total = 0
  let unanswered = 0
  for (const { score } of scores) {
    if (score === null) unanswered += 1
    else total += score
  }
  return { no, points, score: total, unanswered }
}

/** Criterion, item, section and grand totals of one sheet: plain sums of integers (附件3, 附件4). */
export function scoreSheet(
  rubric: Rubric,
  answers: Sheet['answers'],
  derived: ReadonlyMap<string, Derived> = NOTHING_DERIVED,
): SheetScore {
  const criteria: CriterionScore[] = []
  for (const each of rubric.criteria)
    criteria.push(scoreCriterion(each, answers.get(each.id) ?? null, derived.get(each.id) ?? null))
  const items: PartScore[] = []
  const sections: PartScore[] = []
  // A form's flat list has its criteria section by section and item by item, so that each part is a stretch of it.
  let at = 0
  for (const section of rubric.sections) {
    const from = at
    for (const { no, points, criteria: own } of section.items) {
      items.push(part(String(no), points, criteria.slice(at, at + own.length)))
      at += own.length
    }
    sections.push(part(section.no, section.points, criteria.slice(from, at)))
  }
  const { points, score, unanswered } = part('', rubric.totalPoints, criteria)
  return { criteria, items, sections, points, total: score, unanswered }
}
