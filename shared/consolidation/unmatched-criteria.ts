import type { CriterionResult, TownResult, UnmatchedCriterion } from './city-result'
import type { GatheredTown } from './gathered'
import { addLosses, NO_LOSS } from './sums'

/** The criteria of the towns' forms that the city's form does not have word for word: with their towns, in no sum of the city. */
export function unmatchedCriteria(
  gathered: readonly GatheredTown[],
  towns: readonly TownResult[],
  criteria: readonly CriterionResult[],
): UnmatchedCriterion[] {
  const byNumber = new Map(criteria.map((each) => [`${each.form} ${each.id}`, each.key]))
  const all = new Map<string, UnmatchedCriterion>()
  for (const [index, { unmatched }] of gathered.entries())
    for (const { key, form, id, text, points, ...loss } of unmatched) {
      const { caseId, name } = towns[index]!
      const before = all.get(key)
      all.set(key, {
        ...{ key, form, id, text, points, ...addLosses(before ?? NO_LOSS, loss) },
        towns: [...(before?.towns ?? []), { caseId, town: name }],
        sameNumber: byNumber.get(`${form} ${id}`) ?? null,
      })
    }
  return [...all.values()]
}
