import type { DataValidation, MergeRange, NamedRange, WriteSheet } from 'hucre'
import { FOOTER, landscape, printTitles, type Styled, styledRows } from './template-style'

/** One sheet of a template as plain data. */
export interface TemplatePage {
  name: string
  cells: readonly (readonly Styled[])[]
  widths: readonly number[]
  heights: ReadonlyMap<number, number>
  /** Rows that stay in sight and stand on every printed page. */
  headingRows: number
  frozenColumns: number
  pagesWide: number
  merges: readonly MergeRange[]
  validations: readonly DataValidation[]
}

/** The page as hucre writes it. */
export function writeSheetOf(page: TemplatePage): WriteSheet {
  return {
    name: page.name,
    ...styledRows(page.cells),
    columns: page.widths.map((width) => ({ width })),
    rowDefs: new Map([...page.heights].map(([row, height]) => [row, { height }])),
    merges: [...page.merges],
    dataValidations: page.validations.map((each) => ({ allowBlank: true, ...each })),
    freezePane: { rows: page.headingRows, columns: page.frozenColumns },
    pageSetup: landscape(page.pagesWide),
    headerFooter: FOOTER,
  }
}

/** Its heading repeated on every printed page; where pages lie side by side, its first columns too. */
export function titlesOf({ name, headingRows, pagesWide, frozenColumns }: TemplatePage): NamedRange {
  const columns = pagesWide > 1 ? `$A:$${String.fromCharCode(64 + frozenColumns)}` : undefined
  return printTitles(name, headingRows, columns)
}
