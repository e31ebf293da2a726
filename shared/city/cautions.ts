import { formKeys } from '../consolidation/criterion-keys'
import type { TownSummary } from '../consolidation/town-summary'
import type { Sha256 } from '../draw'
import type { Rubric, Rubrics } from '../rubric'

/** What to look at in a town that is in, by what its own file says; `late` is how many of its events came after the seal of what they change. */
export function caseCautions(
  { conflicts, subjects }: Pick<TownSummary, 'conflicts' | 'subjects'>,
  late: number,
): string[] {
  const isScored = subjects.some(({ sheets }) => sheets.length > 0)
  return [
    ...(conflicts > 0 ? [`有 ${conflicts} 处冲突还没有裁定，这些格没有值`] : []),
    ...(late > 0 ? [`有 ${late} 条封存之后的记录没有计入，按封存时的内容汇总`] : []),
    ...(isScored ? [] : ['还没有评过分，只计入镇数和企业数']),
  ]
}

interface Named {
  caseId: string
  town: string
  county: string
}

/** Towns that bear another's name in the same county: perhaps one town with two cases. */
export function nameCautions(town: Named, all: readonly Named[]): string[] {
  const isNamesake = (other: Named) =>
    other.caseId !== town.caseId && other.town === town.town && other.county === town.county
  return all.some(isNamesake)
    ? [`还有一份${town.county}${town.town}的案卷，请确认不是同一个镇立了两次案`]
    : []
}

/** Criteria of a town's forms that the city's forms do not have word for word. */
export const rubricCautions = (own: Rubrics, city: Rubrics, sha256: Sha256): string[] =>
  (['enterprise', 'township'] as const).flatMap((form) => formCautions(own[form], city[form], sha256))

function formCautions(own: Rubric, city: Rubric, sha256: Sha256): string[] {
  const known = new Set(formKeys(city, sha256).criteria.values())
  const unmatched = [...formKeys(own, sha256).criteria].flatMap(([id, key]) => (known.has(key) ? [] : [id]))
  if (unmatched.length === 0) return []
  return [
    `${own.title}有 ${unmatched.length} 条与全市细则的文字或分值不同（${unmatched.join('、')}），单独列出，不并入全市数字`,
  ]
}
