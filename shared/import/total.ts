import type { Answer } from '../case/sheet'
import { formatPoints } from '../format'
import { pointsFromNumber, pointsFromText, sumPoints } from '../points'
import type { Rubric } from '../rubric'
import { cellAt, type Grid } from './grid'
import { squash } from './normalise'
import type { Remarks } from './remarks'

/** Remarks on a written total that is not the sum of its scores; a sum over numbers may leave 不适用 out. */
export function remarkTotal(
  rubric: Rubric,
  grid: Grid,
  row: number,
  column: number,
  answers: ReadonlyMap<string, Answer>,
  problems: Remarks,
): void {
  const cell = cellAt(grid, row, column)
  if (cell === null || typeof cell === 'object' || squash(String(cell)) === '') return
  const total = typeof cell === 'number' ? pointsFromNumber(cell) : pointsFromText(squash(cell))
  const pointsOf = (id: string) => rubric.criterionById.get(id)!.points
  const scored = [...answers].map(([id, answer]) =>
    answer.kind === 'scored' ? pointsOf(id) - answer.deduction : 0,
  )
  const excused = [...answers].map(([id, answer]) => (answer.kind === 'notApplicable' ? pointsOf(id) : 0))
  const sum = sumPoints(scored) + sumPoints(excused)
  if (total === sum || total === sumPoints(scored)) return
  const what = `的总得分 ${squash(String(cell))} 与各项得分之和 ${formatPoints(sum)} 不符，请核对各项得分。`
  problems.add(grid, row, column, 'wrong-total', what)
}
