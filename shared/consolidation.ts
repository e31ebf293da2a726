import { criterionResults, sectionResults } from './consolidation/city-criteria'
import { classResults, industryResults } from './consolidation/city-groups'
import { cityNotes } from './consolidation/city-notes'
import { cityRandom } from './consolidation/city-random'
import type { CityResult } from './consolidation/city-result'
import { type CitySettings, DEFAULT_CITY_SETTINGS } from './consolidation/city-settings'
import { cityTotals } from './consolidation/city-totals'
import { commonIssues, townshipCommonIssues } from './consolidation/common-issues'
import { formKeys } from './consolidation/criterion-keys'
import { namedLosers } from './consolidation/foremost-losers'
import { Gathered } from './consolidation/gathered'
import { fewIssues, townIssues, withExamples } from './consolidation/prominent-issues'
import { townResults } from './consolidation/town-results'
import type { TownTally } from './consolidation/town-tally'
import { unmatchedCriteria } from './consolidation/unmatched-criteria'
import type { Sha256 } from './draw'
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

/**
 * The towns and what they come to together, with the sums that the rest of the result is made of: the towns are gone
 * through once, in any order. Throws CaseProblem `town-twice`.
 */
export function addUp(
  tallies: Iterable<TownTally>,
  { rubrics, sha256, asOf, settings = DEFAULT_CITY_SETTINGS }: Consolidating,
) {
  const keys = {
    enterprise: formKeys(rubrics.enterprise, sha256),
    township: formKeys(rubrics.township, sha256),
  }
  const sums = new Gathered(keys)
  for (const tally of tallies) sums.add(tally)
  const gathered = sums.towns()
  const towns = townResults(gathered, settings, asOf)
  return { keys, sums, gathered, towns, totals: cityTotals(towns) }
}

/**
 * The one city result for window, command line and report, the same in whatever order the towns come. They are gone
 * through once for the sums and, where a town stands out, once more for its examples; throws CaseProblem `town-twice`.
 */
export function consolidate(tallies: Iterable<TownTally>, asked: Consolidating): CityResult {
  const { rubrics, asOf, settings = DEFAULT_CITY_SETTINGS } = asked
  const { keys, sums, gathered, towns, totals } = addUp(tallies, asked)
  const losers = namedLosers(sums.losers, towns)
  const criteriaOf = (form: FormName) =>
    criterionResults(rubrics[form], keys[form], { towns: gathered, ...sums.forms[form] }, settings)
  const sectionsOf = (form: FormName) =>
    sectionResults(rubrics[form], keys[form], sums.forms[form].sections, settings)
  const [enterprise, township] = [criteriaOf('enterprise'), criteriaOf('township')]
  const { issues, tests } = townIssues(enterprise, towns, settings)
  const criteria = [...enterprise, ...township]
  const random = cityRandom(gathered, towns)
  const unmatched = unmatchedCriteria(gathered, towns, criteria)
  return {
    ...{ asOf, settings, towns, totals, random, criteria, unmatched, tests },
    classes: classResults(sums.classes, enterprise, settings),
    industries: industryResults(sums.industries, enterprise, settings),
    sections: [...sectionsOf('enterprise'), ...sectionsOf('township')],
    common: commonIssues(enterprise, losers, settings),
    townshipCommon: townshipCommonIssues(township, losers, settings),
    prominent: [...withExamples(issues, tallies, settings), ...fewIssues(enterprise, losers, settings)],
    notes: cityNotes({ towns, random, unmatched, totals, settings }),
  }
}
