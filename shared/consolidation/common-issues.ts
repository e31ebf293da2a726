import type { CriteriaByTown } from './city-criteria'
import type { CommonIssue, CriterionResult, TownResult } from './city-result'
import type { CitySettings } from './city-settings'
import { isAtLeast, largerFirst } from './shares'
import type { Loser } from './town-tally'

/** How many of those who lost most stand beside an issue. */
const EXAMPLES = 3

/**
 * 共性问题: somebody lost points in at least the declared share of the towns that answered, and at least the declared
 * share of the enterprises that answered. The largest share first, then more towns, then more points, then form order;
 * those of few answers come after, in form order.
 */
export function commonIssues(
  criteria: readonly CriterionResult[],
  towns: readonly TownResult[],
  byTown: CriteriaByTown,
  settings: CitySettings,
): CommonIssue[] {
  const found = criteria
    .map((criterion) => issueOf(criterion, towns, byTown))
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
  towns: readonly TownResult[],
  byTown: CriteriaByTown,
  settings: CitySettings,
): CommonIssue[] {
  const onlyTowns = { ...settings, enterpriseShare: settings.townShare }
  return commonIssues(criteria, towns, byTown, onlyTowns)
}

const byRank = (a: CommonIssue, b: CommonIssue): number =>
  largerFirst(a.share, b.share) || b.towns - a.towns || b.criterion.lost - a.criterion.lost

function issueOf(
  criterion: CriterionResult,
  towns: readonly TownResult[],
  byTown: CriteriaByTown,
): CommonIssue {
  const judged = criterion.towns.filter((each) => each !== null && each.judged > 0)
  return {
    kind: 'common',
    criterion,
    towns: judged.filter((each) => each!.deducted > 0).length,
    townsJudged: judged.length,
    enterprises: criterion.deducted,
    share: criterion.share,
    examples: foremostOf(losersOn(criterion.key, towns, byTown)).slice(0, EXAMPLES),
  }
}

export type TownLoser = Loser & { caseId: string; town: string }

/** Those known to have lost most on a criterion, the most first, then in the order of the towns. */
export function losersOn(key: string, towns: readonly TownResult[], byTown: CriteriaByTown): TownLoser[] {
  const losers = towns.flatMap(({ caseId, name }, index) =>
    (byTown[index]!.get(key)?.losers ?? []).map((loser) => ({ ...loser, caseId, town: name })),
  )
  return losers.sort((a, b) => b.deduction - a.deduction)
}

/** The first of each town, then the others: three examples of one town say little of a city. */
function foremostOf(losers: readonly TownLoser[]): TownLoser[] {
  const first = losers.filter(
    (each, index) => losers.findIndex(({ caseId }) => caseId === each.caseId) === index,
  )
  return [...first, ...losers.filter((each) => !first.includes(each))]
}
