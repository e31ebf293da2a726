import type { FormName } from '../report/source'
import type { Rubric } from '../rubric'
import type { CriterionResult, CriterionTown, SectionResult } from './city-result'
import type { CitySettings } from './city-settings'
import type { FormKeys } from './criterion-keys'
import { shareOf } from './shares'
import { addLosses, addSums, NO_LOSS, NO_SUM } from './sums'
import type { CriterionTally, TownTally } from './town-tally'

/** Each town's criteria of a form by key, so that a key is looked up once. */
export type CriteriaByTown = readonly ReadonlyMap<string, CriterionTally>[]

export const criteriaByTown = (tallies: readonly TownTally[], form: FormName): CriteriaByTown =>
  tallies.map(({ forms }) => new Map(forms[form].criteria.map((each) => [each.key, each])))

/** The criteria of the city's form over all towns whose form has them word for word, in form order. */
export function criterionResults(
  rubric: Rubric,
  keys: FormKeys,
  towns: CriteriaByTown,
  settings: CitySettings,
): CriterionResult[] {
  return rubric.criteria.map(({ id, text, points }) => {
    const key = keys.criteria.get(id)!
    const found = towns.map((each) => each.get(key) ?? null)
    const here = found.filter((each) => each !== null)
    const loss = here.reduce(addLosses, NO_LOSS)
    return {
      ...{ key, form: rubric.subject, id, section: rubric.sectionOf.get(id)!.no, text, points },
      ...loss,
      notApplicable: here.reduce((sum, each) => sum + each.notApplicable, 0),
      inflation: here.map(({ inflation }) => inflation).reduce(addSums, NO_SUM),
      changed: here.reduce((sum, each) => sum + each.changed, 0),
      share: shareOf(loss, settings),
      towns: found.map((each) => townPart(each, rubric.subject, settings)),
    }
  })
}

function townPart(tally: CriterionTally | null, form: FormName, { smallest }: CitySettings): CriterionTown {
  if (!tally) return null
  const { judged, deducted, lost } = tally
  return { judged, deducted, lost, isSmall: form === 'enterprise' && judged < smallest }
}

/** The sections of the city's form over all towns whose section holds the same criteria. */
export function sectionResults(
  rubric: Rubric,
  keys: FormKeys,
  tallies: readonly TownTally[],
  settings: CitySettings,
): SectionResult[] {
  const form = rubric.subject
  return rubric.sections.map(({ no, title, points }) => {
    const key = keys.sections.get(no)!
    const found = tallies.flatMap(({ forms }) => forms[form].sections.filter((each) => each.key === key))
    const loss = found.reduce(addLosses, NO_LOSS)
    const got = found.map((each) => each.got).reduce(addSums, NO_SUM)
    return { key, form, no, title, points, ...loss, got, share: shareOf(loss, settings) }
  })
}
