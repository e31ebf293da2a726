import { compareCodeUnits } from '../code-units'
import type { CriterionResult, GroupResult } from './city-result'
import type { CitySettings } from './city-settings'
import type { GroupSums } from './group-sums'
import { largerFirst, shareOf } from './shares'
import { NO_LOSS } from './sums'
import { CLASS_ORDER } from './tally-town'

/** How many criteria stand beside a class or an industry. */
const LEADING = 5

type Groups = ReadonlyMap<string, GroupSums>

/** 规上, 中等, 小微 over all towns, and those without a class last. */
export const classResults = (
  classes: Groups,
  criteria: readonly CriterionResult[],
  settings: CitySettings,
): GroupResult[] =>
  groupResults(classes, criteria, settings).sort(
    (a, b) => CLASS_ORDER.indexOf(a.name) - CLASS_ORDER.indexOf(b.name),
  )

/** The industries over all towns, the largest first. */
export const industryResults = (
  industries: Groups,
  criteria: readonly CriterionResult[],
  settings: CitySettings,
): GroupResult[] =>
  groupResults(industries, criteria, settings).sort(
    (a, b) => b.enterprises - a.enterprises || compareCodeUnits(a.name, b.name),
  )

const groupResults = (
  groups: Groups,
  criteria: readonly CriterionResult[],
  settings: CitySettings,
): GroupResult[] =>
  [...groups.values()].map((group) => ({ ...group, criteria: leading(group, criteria, settings) }))

function leading(
  group: GroupSums,
  criteria: readonly CriterionResult[],
  settings: CitySettings,
): GroupResult['criteria'] {
  return criteria
    .map(({ key, id, text }) => {
      const loss = group.criteria.get(key) ?? NO_LOSS
      return { key, id, text, ...loss, share: shareOf(loss, settings) }
    })
    .filter(({ deducted, share }) => deducted > 0 && !share.isSmall)
    .sort((a, b) => largerFirst(a.share, b.share) || b.lost - a.lost)
    .slice(0, LEADING)
}
