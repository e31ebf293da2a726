import { fisherAbove } from '../statistics/exact-test'
import { holm } from '../statistics/ranking'
import { robustZ } from '../statistics/robust-z'
import type { CriterionResult, FewIssue, Share, TownIssue, TownResult } from './city-result'
import type { CitySettings } from './city-settings'
import type { Losers } from './common-issues'
import { isAtLeast, shareOf } from './shares'
import type { TownTally } from './town-tally'

/** One exact test: a town against the rest of the city on one criterion. */
interface Tested {
  criterion: CriterionResult
  town: number
  here: Share
  elsewhere: Share
  p: number
}

/**
 * 突出的个性问题 of a town: by Fisher's exact test against the rest of the city, corrected by Holm over every test that
 * was made (each town on each criterion with enough answers here and elsewhere), the gap at least the declared one and
 * the robust z, where there are enough towns for it, at least the declared one. The smallest p first, then the widest gap.
 */
export function townIssues(
  criteria: readonly CriterionResult[],
  towns: readonly TownResult[],
  settings: CitySettings,
): { issues: TownIssue[]; tests: number } {
  const tested = criteria.flatMap((criterion) => testsOf(criterion, settings))
  const corrected = holm(tested.map(({ p }) => p))
  const issues = tested
    .map((each, index) => ({ ...each, corrected: corrected[index]! }))
    .filter((each) => isFarAbove(each, settings))
    .map(({ town, ...each }): TownIssue => {
      const { caseId, name } = towns[town]!
      return { kind: 'town', ...each, caseId, town: name, z: zOf(each, settings), examples: [] }
    })
    .filter(({ z }) => z === null || z * 100 >= settings.z)
  return { issues: issues.sort(byRank), tests: tested.length }
}

/** The issues with those of each town who lost most; the towns are read again, since nobody keeps all their losers. */
export function withExamples(
  issues: readonly TownIssue[],
  tallies: Iterable<TownTally>,
  { few }: CitySettings,
): TownIssue[] {
  if (issues.length === 0) return []
  const wanted = Map.groupBy(issues, ({ caseId }) => caseId)
  const found = new Map<TownIssue, TownIssue['examples']>()
  for (const { caseId, forms } of tallies)
    for (const issue of wanted.get(caseId) ?? []) {
      const { losers } = forms[issue.criterion.form].criteria.find(({ key }) => key === issue.criterion.key)!
      found.set(
        issue,
        losers.slice(0, few).map((loser) => ({ ...loser, caseId, town: issue.town })),
      )
    }
  return issues.map((issue) => ({ ...issue, examples: found.get(issue)! }))
}

function testsOf(criterion: CriterionResult, settings: CitySettings): Tested[] {
  if (criterion.deducted === 0) return []
  return criterion.towns.flatMap((part, town) => {
    if (!part) return []
    const here = shareOf(part, settings)
    const rest = { judged: criterion.judged - part.judged, deducted: criterion.deducted - part.deducted }
    const elsewhere = shareOf(rest, settings)
    if (here.isSmall || elsewhere.isSmall) return []
    return [{ criterion, town, here, elsewhere, p: fisherAbove({ here, elsewhere }) }]
  })
}

const ratio = ({ part, whole }: Share): number => part / whole

/** The town's share among those of every town with enough answers; null with too few of them. */
function zOf(
  { criterion, here }: Pick<Tested, 'criterion' | 'here'>,
  { townsForZ }: CitySettings,
): number | null {
  const shares = criterion.towns.flatMap((part) =>
    part && !part.isSmall ? [part.deducted / part.judged] : [],
  )
  return shares.length < townsForZ ? null : robustZ(ratio(here), shares)
}

const isFarAbove = (
  { here, elsewhere, corrected }: Pick<TownIssue, 'here' | 'elsewhere' | 'corrected'>,
  { alpha, gap }: CitySettings,
): boolean => corrected * 10_000 < alpha && isAtLeast(gapBetween(here, elsewhere), gap)

/** here − elsewhere as one fraction, so that the declared gap is compared exactly. */
const gapBetween = (here: Share, elsewhere: Share) => ({
  part: here.part * elsewhere.whole - elsewhere.part * here.whole,
  whole: here.whole * elsewhere.whole,
})

const byRank = (a: TownIssue, b: TownIssue): number =>
  a.corrected - b.corrected || a.p - b.p || ratio(b.here) - ratio(a.here)

/**
 * 突出的个性问题 of a few enterprises: on a criterion on which no more than the declared number, and no more than the
 * declared share, lose points in the whole city, those that lose at least the declared share of its points.
 */
export function fewIssues(
  criteria: readonly CriterionResult[],
  losers: Losers,
  settings: CitySettings,
): FewIssue[] {
  return criteria.flatMap((criterion) => {
    const { deducted, judged, points, share, key } = criterion
    const isRare = deducted > 0 && deducted <= settings.few && deducted * 10_000 <= settings.fewShare * judged
    if (!isRare || share.isSmall) return []
    const enterprises = (losers.get(key) ?? []).filter(({ deduction }) =>
      isAtLeast({ part: deduction, whole: points }, settings.heavyShare),
    )
    const among = new Set(enterprises.map(({ caseId }) => caseId)).size
    return enterprises.length > 0 ? [{ kind: 'few', criterion, enterprises, share, towns: among }] : []
  })
}
