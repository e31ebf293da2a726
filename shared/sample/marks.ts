import { type AnswerBody, checkedAnswer, FULL } from '../answer'
import type { Basis, SheetKey } from '../case/sheet'
import { sheetEntity } from '../entity'
import type { Change } from '../events'
import type { Points } from '../points'
import type { Rubric } from '../rubric'

/** What a sheet says of one criterion; criteria without a mark have full points. */
export interface Mark {
  criterion: string
  answer: AnswerBody
}

const scored = (criterion: string, deduction: Points, reason: string | null, basis: Basis | null): Mark => ({
  criterion,
  answer: { kind: 'scored', deduction, reason, basis },
})

/** A deduction in hundredths of a point. */
export const off = (criterion: string, deduction: Points, reason: string | null): Mark =>
  scored(criterion, deduction, reason, null)

/** A perCount deduction: the rule makes it from the count. */
export const counted = (criterion: string, count: number, reason: string): Mark =>
  scored(criterion, 0, reason, { count })

/** A rate of 附件4: the ladder makes the deduction. */
export const rated = (
  criterion: string,
  numerator: number,
  denominator: number,
  reason: string | null,
): Mark => scored(criterion, 0, reason, { numerator, denominator })

export const exempt = (criterion: string, reason: string): Mark => ({
  criterion,
  answer: { kind: 'notApplicable', reason },
})

/** The changes that fill a whole sheet; throws CaseProblem where a mark is not one that the form allows. */
export function sheetChanges(rubric: Rubric, key: SheetKey, marks: readonly Mark[]): Change[] {
  const marked = new Map(marks.map(({ criterion, answer }) => [criterion, answer]))
  return rubric.criteria.map((criterion) => ({
    kind: 'score-set',
    entity: sheetEntity(key),
    item: criterion.id,
    body: checkedAnswer(criterion, marked.get(criterion.id) ?? FULL),
  }))
}
