import { fisherAbove } from '../statistics/exact-test'
import { holm } from '../statistics/ranking'
import { robustZ } from '../statistics/robust-z'
import type { CriterionResult, FewIssue, Share, TownIssue, TownResult } from './city-result'
import type { CitySettings } from './city-settings'
import type { Losers } from './common-issues'
import { isAtLeast, shareOf } from './shares'
import type { Loss, TownTally } from './town-tally'

/** One exact test: a town against the rest of the city on one criterion. */
interface Tested {
  criterion: CriterionResult
  town: number
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
    .flatMap((test, index) =>
      corrected[index]! * 10_000 < settings.alpha
        ? [issueOf({ ...test, corrected: corrected[index]! }, towns, settings)]
        : [],
    )
    .filter((issue) => isFarAbove(issue, settings))
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

/** Of every test only its p is kept: there are as many as towns × criteria, and hardly any becomes an issue. */
function testsOf(criterion: CriterionResult, { smallest }: CitySettings): Tested[] {
  if (criterion.deducted === 0) return []
  return criterion.towns.flatMap((here, town) => {
    if (!here) return []
    const elsewhere = restOf(criterion, here)
    if (here.judged < smallest || elsewhere.judged < smallest) return []
    return [{ criterion, town, p: fisherAbove({ here: sideOf(here), elsewhere: sideOf(elsewhere) }) }]
  })
}

type Answers = Pick<Loss, 'judged' | 'deducted'>

const restOf = (city: Answers, here: Answers): Answers => ({
  judged: city.judged - here.judged,
  deducted: city.deducted - here.deducted,
})

const sideOf = ({ judged, deducted }: Answers) => ({ part: deducted, whole: judged })

function issueOf(
  { criterion, town, p, corrected }: Tested & Pick<TownIssue, 'corrected'>,
  towns: readonly TownResult[],
  settings: CitySettings,
): TownIssue {
  const part = criterion.towns[town]!
  const here = shareOf(part, settings)
  const elsewhere = shareOf(restOf(criterion, part), settings)
  const { caseId, name } = towns[town]!
  const z = zOf({ criterion, here }, settings)
  return { kind: 'town', criterion, here, elsewhere, p, corrected, caseId, town: name, z, examples: [] }
}

const ratio = ({ part, whole }: Share): number => part / whole

/** The town's share among those of every town with enough answers; null with too few of them. */
function zOf(
  { criterion, here }: Pick<TownIssue, 'criterion' | 'here'>,
  { townsForZ }: CitySettings,
): number | null {
  const shares = criterion.towns.flatMap((part) =>
    part && !part.isSmall ? [part.deducted / part.judged] : [],
  )
  return shares.length < townsForZ ? null : robustZ(ratio(here), shares)
}

const isFarAbove = ({ here, elsewhere, z }: TownIssue, settings: CitySettings): boolean =>
  isAtLeast(gapBetween(here, elsewhere), settings.gap) && (z === null || z * 100 >= settings.z)

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
