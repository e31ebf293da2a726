import { compareCodeUnits } from '../code-units'
import type { CriterionResult, GroupResult } from './city-result'
import type { CitySettings } from './city-settings'
import { largerFirst, shareOf } from './shares'
import { addLosses, addPhaseSums, addSums, addVerdicts, byPhase, NO_LOSS, NO_SUM, NO_VERDICTS } from './sums'
import { CLASS_ORDER } from './tally-town'
import type { GroupTally, TownTally } from './town-tally'

/** How many criteria stand beside a class or an industry. */
const LEADING = 5

/** 规上, 中等, 小微 over all towns, and those without a class last. */
export const classResults = (
  tallies: readonly TownTally[],
  criteria: readonly CriterionResult[],
  settings: CitySettings,
): GroupResult[] =>
  groupResults(
    tallies.flatMap(({ classes }) => classes),
    criteria,
    settings,
  ).sort((a, b) => CLASS_ORDER.indexOf(a.name) - CLASS_ORDER.indexOf(b.name))

/** The industries over all towns, the largest first. */
export const industryResults = (
  tallies: readonly TownTally[],
  criteria: readonly CriterionResult[],
  settings: CitySettings,
): GroupResult[] =>
  groupResults(
    tallies.flatMap(({ industries }) => industries),
    criteria,
    settings,
  ).sort((a, b) => b.enterprises - a.enterprises || compareCodeUnits(a.name, b.name))

const groupResults = (
  groups: readonly GroupTally[],
  criteria: readonly CriterionResult[],
  settings: CitySettings,
): GroupResult[] =>
  [...Map.groupBy(groups, ({ name }) => name)].map(([name, same]) => ({
    name,
    enterprises: same.reduce((sum, each) => sum + each.enterprises, 0),
    means: same
      .map(({ means }) => means)
      .reduce(
        addPhaseSums,
        byPhase(() => NO_SUM),
      ),
    verdicts: same.map(({ verdicts }) => verdicts).reduce(addVerdicts, NO_VERDICTS),
    inflation: same.map(({ inflation }) => inflation).reduce(addSums, NO_SUM),
    criteria: leading(same, criteria, settings),
  }))

function leading(
  same: readonly GroupTally[],
  criteria: readonly CriterionResult[],
  settings: CitySettings,
): GroupResult['criteria'] {
  return criteria
    .map(({ key, id, text }) => {
      const loss = same.flatMap((each) => each.criteria[key] ?? []).reduce(addLosses, NO_LOSS)
      return { key, id, text, ...loss, share: shareOf(loss, settings) }
    })
    .filter(({ deducted, share }) => deducted > 0 && !share.isSmall)
    .sort((a, b) => largerFirst(a.share, b.share) || b.lost - a.lost)
    .slice(0, LEADING)
}
