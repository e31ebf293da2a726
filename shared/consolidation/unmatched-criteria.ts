import type { FormName } from '../report/source'
import type { CriterionResult, TownResult, UnmatchedCriterion } from './city-result'
import { addLosses } from './sums'
import type { TownTally } from './town-tally'

/** The criteria of the towns' forms that the city's form does not have word for word: with their towns, in no sum of the city. */
export function unmatchedCriteria(
  tallies: readonly TownTally[],
  towns: readonly TownResult[],
  criteria: readonly CriterionResult[],
): UnmatchedCriterion[] {
  const known = new Set(criteria.map(({ key }) => key))
  const byNumber = new Map(criteria.map((each) => [`${each.form} ${each.id}`, each.key]))
  const unmatched = new Map<string, UnmatchedCriterion>()
  for (const [index, { forms }] of tallies.entries())
    for (const form of ['enterprise', 'township'] as const satisfies FormName[])
      for (const { key, id, text, points, judged, deducted, lost } of forms[form].criteria) {
        if (known.has(key)) continue
        const { caseId, name } = towns[index]!
        const before = unmatched.get(key)
        const loss = addLosses(before ?? { judged: 0, deducted: 0, lost: 0 }, { judged, deducted, lost })
        unmatched.set(key, {
          ...{ key, form, id, text, points, ...loss },
          towns: [...(before?.towns ?? []), { caseId, town: name }],
          sameNumber: byNumber.get(`${form} ${id}`) ?? null,
        })
      }
  return [...unmatched.values()]
}
