import { fisherAbove } from '../statistics/exact-test'
import { holm } from '../statistics/ranking'
import { robustZ } from '../statistics/robust-z'
import type { CriteriaByTown } from './city-criteria'
import type { CriterionResult, FewIssue, Share, TownIssue, TownResult } from './city-result'
import type { CitySettings } from './city-settings'
import { losersOn } from './common-issues'
import { isAtLeast, shareOf } from './shares'

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
  byTown: CriteriaByTown,
  settings: CitySettings,
): { issues: TownIssue[]; tests: number } {
  const tested = criteria.flatMap((criterion) => testsOf(criterion, settings))
  const corrected = holm(tested.map(({ p }) => p))
  const issues = tested
    .map((each, index): TownIssue => {
      const { caseId, name } = towns[each.town]!
      const examples = losersOn(each.criterion.key, towns, byTown).filter((loser) => loser.caseId === caseId)
      const { criterion, here, elsewhere, p } = each
      return {
        ...{ kind: 'town', criterion, caseId, town: name, here, elsewhere, p },
        corrected: corrected[index]!,
        z: zOf(each, settings),
        examples: examples.slice(0, settings.few),
      }
    })
    .filter((issue) => isProminent(issue, settings))
  return { issues: issues.sort(byRank), tests: tested.length }
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
function zOf({ criterion, here }: Tested, { townsForZ }: CitySettings): number | null {
  const shares = criterion.towns.flatMap((part) =>
    part && !part.isSmall ? [part.deducted / part.judged] : [],
  )
  return shares.length < townsForZ ? null : robustZ(ratio(here), shares)
}

const isProminent = ({ here, elsewhere, corrected, z }: TownIssue, settings: CitySettings): boolean =>
  corrected * 10_000 < settings.alpha &&
  isAtLeast(gapBetween(here, elsewhere), settings.gap) &&
  (z === null || z * 100 >= settings.z)

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
  towns: readonly TownResult[],
  byTown: CriteriaByTown,
  settings: CitySettings,
): FewIssue[] {
  return criteria.flatMap((criterion) => {
    const { deducted, judged, points, share, key } = criterion
    const isRare = deducted > 0 && deducted <= settings.few && deducted * 10_000 <= settings.fewShare * judged
    if (!isRare || share.isSmall) return []
    const enterprises = losersOn(key, towns, byTown).filter(({ deduction }) =>
      isAtLeast({ part: deduction, whole: points }, settings.heavyShare),
    )
    const among = new Set(enterprises.map(({ caseId }) => caseId)).size
    return enterprises.length > 0 ? [{ kind: 'few', criterion, enterprises, share, towns: among }] : []
  })
}
