import type { Answer } from '../case/sheet'
import type { Rubric } from '../rubric'
import { conflictFinder } from './conflicts'
import { type CriterionColumns, criterionColumns } from './criterion-columns'
import type { ListLayout } from './layout'
import type { RowCells } from './list-row'
import { listRows } from './list-rows'
import type { Remarks } from './remarks'
import { rosterOf } from './roster'
import { readAnswer } from './score-cell'
import { sheetChanges, sheetFinder } from './score-changes'
import { subjectFinder } from './score-subject'
import { type Counted, count, type ImportTarget } from './staging'
import { remarkTotal } from './total'

/** Compares a wide score workbook, one row an enterprise, with the sheets of the case. */
export function stageWideScores(
  layouts: readonly ListLayout[],
  target: ImportTarget,
  problems: Remarks,
): Counted {
  const rubric = target.rubrics.enterprise
  const whoIs = subjectFinder(rosterOf(target.record.enterprises), problems)
  const find = sheetFinder(target)
  const isInConflict = conflictFinder(target.record)
  const perRow = layouts.flatMap((layout) => {
    const columns = criterionColumns(layout, rubric, problems)
    return listRows(layout).map((cells) => {
      const { grid, row } = cells
      const enterprise = whoIs(cells)
      const answers = readAnswers(cells, columns, rubric, problems)
      remarkTotal(rubric, grid, row, cells.columnOf('total'), answers, problems)
      if (!enterprise) return { isNew: false, changes: [] }
      const { key, recorded } = find(enterprise.id)
      const changes = sheetChanges(key, recorded, answers)
      for (const { item } of changes.filter(isInConflict)) {
        const what = `${item} 的得分在案卷中有冲突待裁定，请先在案卷中裁定，再导入。`
        problems.add(grid, row, columns.get(item)!.score, 'conflict', what)
      }
      return { isNew: !recorded?.answers.size, changes }
    })
  })
  return count(perRow)
}

function readAnswers(
  { grid, row }: RowCells,
  columns: CriterionColumns,
  rubric: Rubric,
  problems: Remarks,
): Map<string, Answer> {
  const answers = new Map<string, Answer>()
  const cells = grid.rows[row]!
  for (const [id, { score, reason }] of columns) {
    const read = readAnswer(rubric.criterionById.get(id)!, cells[score] ?? null, cells[reason] ?? null)
    if (read.kind === 'answer') answers.set(id, read.answer)
    if (read.kind === 'problem')
      problems.add(grid, row, read.of === 'score' ? score : reason, read.code, read.what)
  }
  return answers
}
