import { pointsFromText } from '../points'
import type { Criterion, Rubric } from '../rubric'
import { criterionFinder } from './criterion-text'
import { contradictsPoints } from './form-score'
import { cellAt, cellText, columnName, type Grid } from './grid'
import type { FormField } from './headers'
import { isBlank } from './list-row'
import { squash } from './normalise'
import { NOT_APPLICABLE } from './score-cell'

/** What the numbers of a paste without a heading are; the same number means two scores, so the panel says it. */
export type NumbersAre = 'score' | 'deduction'

export type Columns = ReadonlyMap<FormField, number>

/** The columns of a paste, the column whose numbers the panel must name, or why they cannot be told apart. */
export type Guess = { columns: Columns } | { asks: string } | { unclear: string }

const WITH_HEADING = '请连同表头（编号、扣分、扣分原因、得分）一起复制。'

/** Tells the columns of a paste without a heading by what stands in them. */
export function guessColumns(grid: Grid, rubric: Rubric, numbersAre: NumbersAre | null): Guess {
  const width = Math.max(...grid.rows.map((row) => row.length))
  const all = Array.from({ length: width }, (_, column) => column).filter((column) => isFilled(grid, column))
  const find = criterionFinder(rubric)
  const id = all.find((column) => holdsIds(grid, column, rubric)) ?? -1
  const text =
    all.find((column) => column !== id && mostly(grid, column, (cell) => find(cell, 1).length > 0)) ?? -1
  const named = (row: number) => criteriaAt(grid, row, { id, text }, rubric, find)
  const rest = all.filter((column) => column > Math.max(id, text))
  const numbers = rest.filter((column) => mostly(grid, column, isNumber))
  const words = rest.filter((column) => !numbers.includes(column))
  if (words.length > 1) return { unclear: `看不出哪一列是扣分原因。${WITH_HEADING}` }
  const points = numbers.length > 1 ? numbers.find((column) => isPoints(grid, column, named)) : undefined
  const [first, second, third] = numbers.filter((column) => column !== points)
  if (first === undefined || third !== undefined)
    return { unclear: `看不出哪一列是得分或扣分。${WITH_HEADING}` }
  if (numbersAre === null) return { asks: askedWords(grid, first) }
  const other = numbersAre === 'score' ? 'deduction' : 'score'
  const found: [FormField, number | undefined][] = [
    ['id', id],
    ['text', text],
    ['points', points],
    [numbersAre, first],
    [other, second],
    ['reason', words[0]],
  ]
  return { columns: new Map(found.filter((each): each is [FormField, number] => (each[1] ?? -1) >= 0)) }
}

const SHOWN = 3

/** The column as the panel can find it again, with the numbers at its head. */
function askedWords(grid: Grid, column: number): string {
  const cells = textsOf(grid, column)
  return `${columnName(column)} 列（${cells.slice(0, SHOWN).join('、')}${cells.length > SHOWN ? '…' : ''}）`
}

const isFilled = (grid: Grid, column: number) =>
  grid.rows.some((_, row) => !isBlank(cellAt(grid, row, column)))

const isNumber = (cell: string) => cell === NOT_APPLICABLE || pointsFromText(cell) !== null

/** Whether more than half of what stands in a column is so. */
function mostly(grid: Grid, column: number, is: (cell: string) => boolean): boolean {
  const cells = textsOf(grid, column)
  return cells.filter(is).length * 2 > cells.length
}

function holdsIds(grid: Grid, column: number, { criterionById }: Rubric): boolean {
  const cells = textsOf(grid, column)
  return new Set(cells).size === cells.length && mostly(grid, column, (cell) => criterionById.has(cell))
}

const textsOf = (grid: Grid, column: number) =>
  grid.rows.map((_, row) => squash(cellText(cellAt(grid, row, column)))).filter((cell) => cell !== '')

function criteriaAt(
  grid: Grid,
  row: number,
  { id, text }: { id: number; text: number },
  rubric: Rubric,
  find: ReturnType<typeof criterionFinder>,
): readonly Criterion[] {
  const named = rubric.criterionById.get(squash(cellText(cellAt(grid, row, id))))
  if (named) return [named]
  const words = squash(cellText(cellAt(grid, row, text)))
  if (words !== '') return find(words, 1)
  return id < 0 && text < 0 ? rubric.criteria.slice(row, row + 1) : []
}

/** A column of 满分: in every row that names a criterion, its points. */
function isPoints(grid: Grid, column: number, criteriaOf: (row: number) => readonly Criterion[]): boolean {
  const rows = grid.rows.flatMap((_, row) => (criteriaOf(row).length > 0 ? [row] : []))
  return rows.length > 0 && rows.every((row) => says(grid, row, column, criteriaOf(row)))
}

const says = (grid: Grid, row: number, column: number, criteria: readonly Criterion[]) =>
  !isBlank(cellAt(grid, row, column)) && !contradictsPoints(criteria, cellAt(grid, row, column))
