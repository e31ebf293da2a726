import type { Rubric } from '../rubric'
import { columnName } from './grid'
import type { ListLayout } from './layout'
import type { Remarks } from './remarks'

/** The 得分 and 扣分原因 columns of each criterion; −1 where it has no such column. */
export type CriterionColumns = ReadonlyMap<string, { score: number; reason: number }>

/** The criterion columns of a wide score sheet; remarks on headers that are unknown, repeated or hold deductions. */
export function criterionColumns(
  { grid, heading, criteria }: ListLayout,
  rubric: Rubric,
  problems: Remarks,
): CriterionColumns {
  const found = new Map<string, { score: number; reason: number }>()
  const refuse = (column: number, code: string, what: string) =>
    problems.add(grid, heading.bottom, column, code, what)
  for (const { criterion, holds, column } of criteria) {
    const entry = found.get(criterion) ?? { score: -1, reason: -1 }
    if (!rubric.criterionById.has(criterion)) {
      const what = `的表头 ${criterion} 不是${rubric.source.attachment}的细则编号，请改正或删去这一列。`
      refuse(column, 'unknown-criterion', what)
    } else if (holds === 'deduction') {
      const what = `的表头写的是 ${criterion} 扣分，请改填得分（满分减扣分），表头写“${criterion} 得分”。`
      refuse(column, 'deduction-column', what)
    } else if (entry[holds] >= 0) {
      const what = `与 ${columnName(entry[holds])} 列都是 ${criterion}，请只保留一列。`
      refuse(column, 'duplicate-criterion', what)
    } else found.set(criterion, { ...entry, [holds]: column })
  }
  for (const [criterion, { score, reason }] of found)
    if (score < 0) {
      found.delete(criterion)
      refuse(reason, 'no-score-column', `是 ${criterion} 的扣分原因，却没有“${criterion} 得分”一列，请补上。`)
    }
  return found
}
