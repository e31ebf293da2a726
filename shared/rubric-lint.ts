import { formatPoints } from './format'
import { type Points, sumPoints } from './points'
import type { Criterion, Item, Rubric, Section } from './rubric'

/** Every contradiction inside a form: sums, caps, ladders, duplicates; an empty list means that it is sound. */
export function lintRubric(rubric: Rubric): string[] {
  return [
    ...sumProblem(`总分`, rubric.totalPoints, rubric.sections),
    ...rubric.sections.flatMap(lintSection),
    ...duplicates(rubric.criteria.map((each) => each.id)).map((id) => `细则编号 ${id} 重复`),
    ...duplicates(rubric.sections.map((each) => each.no)).map((no) => `项目编号 ${no} 重复`),
    ...lintRows(rubric.criteria),
  ]
}

function lintSection(section: Section): string[] {
  return [
    ...sumProblem(`项目${section.no}`, section.points, section.items),
    ...section.items.flatMap(lintItem),
  ]
}

function lintItem(item: Item): string[] {
  return [
    ...sumProblem(`第 ${item.no} 条`, item.points, item.criteria),
    ...item.criteria
      .filter((each) => !each.id.startsWith(`${item.no}.`))
      .map((each) => `细则 ${each.id} 不在第 ${item.no} 条`),
    ...item.criteria.flatMap(lintRule),
  ]
}

function lintRule({ id, points, rule }: Criterion): string[] {
  if (rule.kind === 'judged') {
    return (rule.fixedDeduction ?? 0) > points ? [`细则 ${id} 的固定扣分超过满分`] : []
  }
  if (rule.kind === 'perCount') {
    const problems = rule.cap === points ? [] : [`细则 ${id} 扣满 ${formatPoints(rule.cap)} 分与满分不符`]
    return rule.perUnit > 0 && rule.perUnit <= rule.cap
      ? problems
      : [...problems, `细则 ${id} 的单位扣分无效`]
  }
  const bounds = rule.tiers.map((tier) => tier.below)
  const deducts = rule.tiers.map((tier) => tier.deduct)
  const rising = bounds.every((bound, index) => index === 0 || bound > bounds[index - 1]!)
  const falling = deducts.every((deduct, index) => index === 0 || deduct < deducts[index - 1]!)
  return [
    ...(rising && falling ? [] : [`细则 ${id} 的档次次序不对`]),
    ...(Math.max(...deducts) === points ? [] : [`细则 ${id} 的最大扣分与满分不符`]),
  ]
}

function lintRows(criteria: readonly Criterion[]): string[] {
  return criteria.flatMap((each, index) => {
    const previous = criteria[index - 1]?.row ?? 0
    return each.row === previous || each.row === previous + 1
      ? []
      : [`细则 ${each.id} 的表格行号 ${each.row} 不连续`]
  })
}

function sumProblem(what: string, printed: Points, parts: readonly { points: Points }[]): string[] {
  const sum = sumPoints(parts.map((part) => part.points))
  return sum === printed
    ? []
    : [`${what}应为 ${formatPoints(printed)} 分，各部分合计 ${formatPoints(sum)} 分`]
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
