import type { TownSummary } from '../consolidation/town-summary'

/** What to look at in a town that is in, by what its own file says. */
export function caseCautions({ conflicts, subjects }: Pick<TownSummary, 'conflicts' | 'subjects'>): string[] {
  const isScored = subjects.some(({ sheets }) => sheets.length > 0)
  return [
    ...(conflicts > 0 ? [`有 ${conflicts} 处冲突还没有裁定，这些格没有值`] : []),
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
