import type { CommonIssue, CriterionResult } from './city-result'
import type { CitySettings } from './city-settings'
import type { TownLoser } from './foremost-losers'
import { isAtLeast, largerFirst } from './shares'

/** How many of those who lost most stand beside an issue. */
const EXAMPLES = 3

/** By the key of the criterion, those who lost most on it, the most first. */
export type Losers = ReadonlyMap<string, readonly TownLoser[]>

/**
 * 共性问题: somebody lost points in at least the declared share of the towns that answered, and at least the declared
 * share of the enterprises that answered. The largest share first, then more towns, then more points, then form order;
 * those of few answers come after, in form order.
 */
export function commonIssues(
  criteria: readonly CriterionResult[],
  losers: Losers,
  settings: CitySettings,
): CommonIssue[] {
  const found = criteria
    .map((criterion) => issueOf(criterion, losers))
    .filter(
      (issue) =>
        issue.criterion.deducted > 0 &&
        isAtLeast({ part: issue.towns, whole: issue.townsJudged }, settings.townShare) &&
        isAtLeast(issue.share, settings.enterpriseShare),
    )
  return [
    ...found.filter(({ share }) => !share.isSmall).sort(byRank),
    ...found.filter(({ share }) => share.isSmall),
  ]
}

/** The same of the form of the townships, where each town is one answer. */
export function townshipCommonIssues(
  criteria: readonly CriterionResult[],
  losers: Losers,
  settings: CitySettings,
): CommonIssue[] {
  const onlyTowns = { ...settings, enterpriseShare: settings.townShare }
  return commonIssues(criteria, losers, onlyTowns)
}

const byRank = (a: CommonIssue, b: CommonIssue): number =>
  largerFirst(a.share, b.share) || b.towns - a.towns || b.criterion.lost - a.criterion.lost

function issueOf(criterion: CriterionResult, losers: Losers): CommonIssue {
  const judged = criterion.towns.filter((each) => each !== null && each.judged > 0)
  return {
    kind: 'common',
    criterion,
    towns: judged.filter((each) => each!.deducted > 0).length,
    townsJudged: judged.length,
    enterprises: criterion.deducted,
    share: criterion.share,
    examples: foremostOf(losers.get(criterion.key) ?? []).slice(0, EXAMPLES),
  }
}

/** The first of each town, then the others: three examples of one town say little of a city. */
function foremostOf(losers: readonly TownLoser[]): TownLoser[] {
  const first = losers.filter(
    (each, index) => losers.findIndex(({ caseId }) => caseId === each.caseId) === index,
  )
  return [...first, ...losers.filter((each) => !first.includes(each))]
}
