import type { Criterion, Rubric } from '../rubric'
import { criterionFinder } from './criterion-text'
import { type Cell, cellAt, cellText, type Grid } from './grid'
import type { FormField } from './headers'
import type { FormLayout } from './layout'
import { squash, tidy } from './normalise'

/** Rows of a form that share one 得分 cell, with the criteria that they stand for; none where the text is unknown. */
export interface FormRow {
  row: number
  criteria: readonly Criterion[]
  text: string
  /** The criterion id in the 编号 column that the rubric does not have. */
  unknownId: string | null
  score: Cell
  deduction: Cell
  reasons: readonly { row: number; cell: Cell }[]
  points: Cell
}

export interface FormRows {
  rows: readonly FormRow[]
  /** Where 总得分 stands, null where the form has none. */
  total: { row: number; column: number } | null
}

const TOTAL = /^(?:总得分|总分|合计|总计|得分合计)/
/** How the 编号 of a criterion is written, whether or not the form has it. */
export const CRITERION_ID = /^\d{1,2}\.\d{1,2}$/

/** Reads a form down to its total, matching each row to criteria by its 编号, else by its printed text. */
export function formRows(layout: FormLayout, rubric: Rubric): FormRows {
  const { grid, heading } = layout
  const column = (field: FormField) => layout.columns.get(field) ?? -1
  const find = criterionFinder(rubric)
  const rows: (FormRow & { reasons: { row: number; cell: Cell }[] })[] = []
  let expected = 1
  for (let row = heading.bottom + 1; row < grid.rows.length; row++) {
    if (isTotal(grid, row)) return { rows, total: { row, column: column('score') } }
    const id = squash(cellText(cellAt(grid, row, column('id'))))
    const text = tidy(cellText(cellAt(grid, row, column('text'))))
    const named = CRITERION_ID.test(id) ? rubric.criterionById.get(id) : undefined
    const criteria = named ? [named] : CRITERION_ID.test(id) || text === '' ? [] : find(text, expected)
    if (criteria[0]) expected = criteria[0].row + 1
    const anchor = anchorRow(grid, row, column('score'))
    const reason = { row, cell: cellAt(grid, row, column('reason')) }
    const above = rows.at(-1)
    if (anchor < row && above && above.row >= anchor && criteria.length > 0) {
      above.criteria = [...above.criteria, ...criteria]
      above.reasons.push(reason)
    } else
      rows.push({
        row,
        criteria,
        text,
        unknownId: CRITERION_ID.test(id) && !named ? id : null,
        score: cellAt(grid, row, column('score')),
        deduction: cellAt(grid, row, column('deduction')),
        reasons: [reason],
        points: cellAt(grid, row, column('points')),
      })
  }
  return { rows, total: null }
}

const isTotal = (grid: Grid, row: number) =>
  grid.rows[row]!.some((cell) => typeof cell === 'string' && TOTAL.test(squash(cell)))

/** The first row of the merged cell that this one belongs to, or its own row. */
function anchorRow(grid: Grid, row: number, column: number): number {
  const merge = grid.merges.find(
    (each) => each.left <= column && column <= each.right && each.top <= row && row <= each.bottom,
  )
  return merge?.top ?? row
}
