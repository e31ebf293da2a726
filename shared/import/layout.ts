import { type CriterionHeader, criterionHeader } from './criterion-header'
import type { Grid } from './grid'
import { type Heading, possibleHeadings } from './header-row'
import { type FormField, formHeader, type Header, type ListField, listHeader } from './headers'

export interface NamedColumn {
  column: number
  unit: string | null
  text: string
}

export interface CriterionColumn extends CriterionHeader {
  column: number
}

/** A sheet with one row an enterprise: a list where it has no criterion columns, else a wide score sheet. */
export interface ListLayout {
  kind: 'list'
  grid: Grid
  heading: Heading
  columns: ReadonlyMap<ListField, NamedColumn>
  /** Columns that name a field once more, in the very same quality of wording. */
  repeated: readonly { field: ListField; column: number; first: number }[]
  criteria: readonly CriterionColumn[]
}

/** A sheet with one row a criterion: the official form of one subject, or the township layout with its 编号. */
export interface FormLayout {
  kind: 'form'
  grid: Grid
  heading: Heading
  columns: ReadonlyMap<FormField, number>
}

export type Layout = ListLayout | FormLayout

/** How a sheet is laid out, from the heading row that explains most columns; null where none does. */
export function layoutOf(grid: Grid): Layout | null {
  let best: { layout: Layout; weight: number } | null = null
  for (const heading of possibleHeadings(grid))
    for (const layout of [formLayout(grid, heading), listLayout(grid, heading)]) {
      const weight = layout ? weightOf(layout) : 0
      if (layout && weight > (best?.weight ?? 0)) best = { layout, weight }
    }
  return best?.layout ?? null
}

const weightOf = (layout: Layout) =>
  layout.kind === 'form' ? layout.columns.size : layout.columns.size + layout.criteria.length

function formLayout(grid: Grid, heading: Heading): FormLayout | null {
  const columns = new Map<FormField, number>()
  heading.texts.forEach((texts, column) => {
    const header = firstOf(texts, formHeader)
    if (header && !columns.has(header.field)) columns.set(header.field, column)
  })
  const isForm = columns.has('score') && (columns.has('text') || columns.has('id'))
  return isForm && (columns.has('reason') || columns.has('points'))
    ? { kind: 'form', grid, heading, columns }
    : null
}

function listLayout(grid: Grid, heading: Heading): ListLayout | null {
  const found = new Map<ListField, NamedColumn & { rank: number }>()
  const repeated: { field: ListField; column: number; first: number }[] = []
  const criteria: CriterionColumn[] = []
  heading.texts.forEach((texts, column) => {
    const criterion = firstOf(texts, criterionHeader)
    if (criterion) criteria.push({ ...criterion, column })
    const header = criterion ? null : firstOf(texts, listHeader)
    if (!header) return
    const before = found.get(header.field)
    if (before?.rank === header.rank) repeated.push({ field: header.field, column, first: before.column })
    if (!before || header.rank < before.rank)
      found.set(header.field, { column, unit: header.unit, rank: header.rank, text: texts[0]! })
  })
  if (!isList(found, criteria.length)) return null
  return { kind: 'list', grid, heading, columns: found, repeated, criteria }
}

/** A name alone makes a list; without one, enough other columns do that the missing name can be asked for. */
function isList(columns: ReadonlyMap<ListField, Header<ListField> | NamedColumn>, criteria: number): boolean {
  if (criteria > 0)
    return columns.has('name') || columns.has('id') || columns.has('creditCode') || criteria > 1
  return columns.has('name') || columns.has('creditCode') || columns.size > 3
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const result = read(text)
    if (result) return result
  }
  return null
}
