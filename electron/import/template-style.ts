import { tidy } from '@shared/import/normalise'
import type { BorderStyle, Cell, CellStyle, NamedRange, PageSetup, WriteSheet } from 'hucre'

const line = { style: 'thin', color: { rgb: 'A6A6A6' } } as const
const border: BorderStyle = { top: line, right: line, bottom: line, left: line }
const middle = { vertical: 'center', wrapText: true } as const

export const FONT = { name: '宋体', size: 11 }

const title: CellStyle = {
  font: { ...FONT, size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
}
const guide: CellStyle = {
  font: { ...FONT, color: { rgb: '7F6000' } },
  alignment: { ...middle, horizontal: 'left' },
}
const heading: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { ...middle, horizontal: 'center' },
  border,
}
const given: CellStyle = {
  font: FONT,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  alignment: middle,
  border,
}
const entry: CellStyle = { font: FONT, alignment: middle, border }
/** Codes and telephone numbers are text, or Excel rounds and reformats them. */
const textEntry: CellStyle = { ...entry, numFmt: '@' }

const STYLES = { title, guide, heading, given, entry, textEntry } as const

/** How a cell looks by what it is: `given` is printed, `entry` is filled in. */
export type Look = keyof typeof STYLES

/** One cell as its value and look. */
export type Styled = { value: string | number | null; look: Look }

/** Rows of styled cells as hucre takes them; empty ones keep their borders. */
export function styledRows(
  rows: readonly (readonly Styled[])[],
): Required<Pick<WriteSheet, 'rows' | 'cells'>> {
  const cells = new Map<string, Partial<Cell>>()
  rows.forEach((row, at) => {
    row.forEach(({ value, look }, column) => {
      cells.set(`${at},${column}`, { ...contentOf(value), style: STYLES[look] })
    })
  })
  return { rows: [], cells }
}

function contentOf(value: Styled['value']): Partial<Cell> {
  if (value === null) return { value, type: 'empty' }
  return typeof value === 'number' ? { value, type: 'number' } : { value: tidy(value), type: 'string' }
}

/** A line of text over the whole width of a table. */
export const wholeLine = (value: string, look: Look, width: number): Styled[] =>
  Array.from({ length: width }, (_, column) => ({ value: column === 0 ? value : null, look }))

/** A4 landscape, fitted to so many pages in width. */
export const landscape = (pagesWide = 1): PageSetup => ({
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: pagesWide,
  fitToHeight: 0,
  margins: { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
  horizontalCentered: true,
})

/** The heading rows, and columns where there are any, on every printed page; hucre's own setting leaves the quotes out. */
export function printTitles(sheet: string, rows: number, columns?: string): NamedRange {
  const onSheet = (range: string) => `'${sheet}'!${range}`
  const parts = [...(columns ? [onSheet(columns)] : []), onSheet(`$1:$${rows}`)]
  return { name: '_xlnm.Print_Titles', range: parts.join(','), scope: sheet }
}

export const FOOTER = { oddFooter: '&C第 &P 页，共 &N 页' }
