import { compareCodeUnits } from './code-units'
import { criteriaByTown, criterionResults, sectionResults } from './consolidation/city-criteria'
import { classResults, industryResults } from './consolidation/city-groups'
import { cityNotes } from './consolidation/city-notes'
import { cityRandom } from './consolidation/city-random'
import type { CityResult } from './consolidation/city-result'
import { type CitySettings, DEFAULT_CITY_SETTINGS } from './consolidation/city-settings'
import { cityTotals } from './consolidation/city-totals'
import { commonIssues, townshipCommonIssues } from './consolidation/common-issues'
import { type FormKeys, formKeys } from './consolidation/criterion-keys'
import { fewIssues, townIssues } from './consolidation/prominent-issues'
import { townResults } from './consolidation/town-results'
import type { TownTally } from './consolidation/town-tally'
import { unmatchedCriteria } from './consolidation/unmatched-criteria'
import type { Sha256 } from './draw'
import { CaseProblem } from './outcome'
import type { FormName } from './report/source'
import type { Rubrics } from './rubric'

/** What a consolidation is made with, besides the towns. */
export interface Consolidating {
  /** The forms of the city; a town's criterion joins where its words and points are the same. */
  rubrics: Rubrics
  sha256: Sha256
  /** The day by which ages and deadlines are counted, ISO. */
  asOf: string
  settings?: CitySettings
}

/** The one city result for window, command line and report, the same in whatever order the towns come; throws CaseProblem `town-twice`. */
export function consolidate(
  given: readonly TownTally[],
  { rubrics, sha256, asOf, settings = DEFAULT_CITY_SETTINGS }: Consolidating,
): CityResult {
  const tallies = inOrder(given)
  const keys = {
    enterprise: formKeys(rubrics.enterprise, sha256),
    township: formKeys(rubrics.township, sha256),
  }
  const towns = townResults(tallies, settings, asOf)
  const formed = (form: FormName) => {
    const byTown = criteriaByTown(tallies, form)
    return { byTown, criteria: criterionResults(rubrics[form], keys[form], byTown, settings) }
  }
  const [enterprise, township] = [formed('enterprise'), formed('township')]
  const { issues, tests } = townIssues(enterprise.criteria, towns, enterprise.byTown, settings)
  const criteria = [...enterprise.criteria, ...township.criteria]
  const random = cityRandom(tallies, towns)
  const totals = cityTotals(towns)
  const unmatched = unmatchedCriteria(tallies, towns, criteria)
  return {
    ...{ asOf, settings, towns, totals, random, criteria, unmatched, tests },
    classes: classResults(tallies, enterprise.criteria, settings),
    industries: industryResults(tallies, enterprise.criteria, settings),
    sections: sectionsOf(rubrics, keys, tallies, settings),
    common: commonIssues(enterprise.criteria, towns, enterprise.byTown, settings),
    townshipCommon: townshipCommonIssues(township.criteria, towns, township.byTown, settings),
    prominent: [...issues, ...fewIssues(enterprise.criteria, towns, enterprise.byTown, settings)],
    notes: cityNotes({ towns, random, unmatched, totals }),
  }
}

const sectionsOf = (
  rubrics: Rubrics,
  keys: Record<FormName, FormKeys>,
  tallies: readonly TownTally[],
  settings: CitySettings,
) => [
  ...sectionResults(rubrics.enterprise, keys.enterprise, tallies, settings),
  ...sectionResults(rubrics.township, keys.township, tallies, settings),
]

/** By county, town and case, whatever order the files came in. */
function inOrder(tallies: readonly TownTally[]): TownTally[] {
  const ids = new Set<string>()
  for (const { caseId, town } of tallies) {
    if (ids.has(caseId))
      throw new CaseProblem(
        'town-twice',
        `${town}的同一份案卷出现了两次，没有汇总，原有结果不变。请只保留较新的一份。`,
      )
    ids.add(caseId)
  }
  return [...tallies].sort(
    (a, b) =>
      compareCodeUnits(a.county, b.county) ||
      compareCodeUnits(a.town, b.town) ||
      compareCodeUnits(a.caseId, b.caseId),
  )
}
