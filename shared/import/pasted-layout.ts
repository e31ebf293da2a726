import type { Rubric } from '../rubric'
import { criterionFinder } from './criterion-text'
import { CRITERION_ID } from './form-rows'
import { cellAt, cellText, columnName, type Grid } from './grid'
import { type Heading, possibleHeadings } from './header-row'
import { type FormField, formHeader } from './headers'
import type { FormLayout } from './layout'
import { isBlank } from './list-row'
import { squash } from './normalise'
import { type Columns, guessColumns, type NumbersAre } from './pasted-columns'

export type PastedLayout = { layout: FormLayout } | { asks: string } | { unclear: string }

const NO_HEADING: Heading = { top: -1, bottom: -1, texts: [] }

/** How a paste is laid out: by its heading, else by what its columns hold; rows that name no criterion stand in the order of the form. */
export function pastedLayout(grid: Grid, rubric: Rubric, numbersAre: NumbersAre | null): PastedLayout {
  const heading = headingOf(grid)
  const found = heading ? namedColumns(heading) : guessColumns(grid, rubric, numbersAre)
  if (!('columns' in found)) return found
  const { columns } = found
  const layout: FormLayout = { kind: 'form', grid, heading: heading ?? NO_HEADING, columns }
  return namesCriteria(layout, rubric) ? { layout } : inOrder(layout, rubric)
}

const fieldsOf = (heading: Heading) => heading.texts.map(([text]) => formHeader(text ?? '')?.field ?? null)

/** The first row that names a column of scores or reasons. */
const headingOf = (grid: Grid): Heading | null =>
  possibleHeadings(grid).find((heading) =>
    fieldsOf(heading).some((field) => field === 'score' || field === 'deduction' || field === 'reason'),
  ) ?? null

function namedColumns(heading: Heading): { columns: Columns } | { unclear: string } {
  const columns = new Map<FormField, number>()
  for (const [column, field] of fieldsOf(heading).entries()) {
    const first = field === null ? undefined : columns.get(field)
    if (field && first === undefined) columns.set(field, column)
    if (first !== undefined && (field === 'score' || field === 'deduction' || field === 'reason'))
      return {
        unclear: `${columnName(first)} 列和 ${columnName(column)} 列的表头是同一项，请只复制其中一列。`,
      }
  }
  if (columns.has('score') || columns.has('deduction')) return { columns }
  return { unclear: '没有得分列，也没有扣分列，请连同其中一列一起复制。' }
}

function namesCriteria({ grid, heading, columns }: FormLayout, rubric: Rubric): boolean {
  const find = criterionFinder(rubric)
  const textAt = (row: number, field: FormField) =>
    squash(cellText(cellAt(grid, row, columns.get(field) ?? -1)))
  return grid.rows.some((_, row) => {
    if (row <= heading.bottom) return false
    const text = textAt(row, 'text')
    return CRITERION_ID.test(textAt(row, 'id')) || (text !== '' && find(text, 1).length > 0)
  })
}

/** Numbers alone can be told apart only where there is one for every criterion. */
function inOrder({ grid, heading, columns }: FormLayout, rubric: Rubric): PastedLayout {
  const { attachment } = rubric.source
  const count = rubric.criteria.length
  const from = heading.bottom + 1
  const last = grid.rows.findLastIndex((row) => row.some((cell) => !isBlank(cell)))
  const isWhole = grid.rows.length - from >= count && last < from + count
  if (!isWhole)
    return {
      unclear: `粘贴的 ${last + 1 - from} 行里没有${attachment}的细则编号或文字，又不是 ${count} 行，分不清哪行是哪条。请连同编号一起复制。`,
    }
  const width = Math.max(...grid.rows.map((row) => row.length))
  const rows = grid.rows.map((row, at) => {
    const padded = Array.from({ length: width }, (_, column) => row[column] ?? null)
    return [...padded, rubric.criteria[at - from]?.id ?? null]
  })
  return {
    layout: { kind: 'form', grid: { ...grid, rows }, heading, columns: new Map([...columns, ['id', width]]) },
  }
}
