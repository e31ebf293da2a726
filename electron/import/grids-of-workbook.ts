import type { Cell, Grid, Merge } from '@shared/import/grid'
import * as XLSX from 'xlsx'
import { LIMITS, tooManyColumns, tooManyRows } from './limits'

/** Formatted text is not asked for, which is most of what parsing costs; blank cells are, since a formula without a value is one. */
const OPTIONS: XLSX.ParsingOptions = {
  dense: true,
  cellText: false,
  cellHTML: false,
  cellNF: true,
  sheetStubs: true,
  cellStyles: true,
}

/** The sheets of an .xlsx, .xls or .et workbook as plain cells; throws CaseProblem beyond the row and column limits. */
export function gridsOfWorkbook(bytes: Uint8Array): Grid[] {
  const workbook = XLSX.read(bytes, { ...OPTIONS, type: 'buffer' })
  const isDateFormat = rememberDateFormats()
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name] as XLSX.DenseWorkSheet | undefined
    if (!sheet) return []
    return [
      {
        name,
        hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
        rows: rowsOf(sheet['!data'] ?? [], isDateFormat),
        merges: (sheet['!merges'] ?? []).map(mergeOf),
        hiddenRows: ((sheet['!rows'] ?? []) as (XLSX.RowInfo | undefined)[]).flatMap((row, at) =>
          row?.hidden ? [at] : [],
        ),
      },
    ]
  })
}

type IsDateFormat = (format: string) => boolean

function rowsOf(data: readonly (readonly XLSX.CellObject[])[], isDateFormat: IsDateFormat): Cell[][] {
  const rows: Cell[][] = []
  for (let row = 0; row < data.length; row++) {
    const source = data[row]
    if (!source) continue
    const cells = cellsOf(source, isDateFormat)
    if (cells.length === 0) continue
    if (row >= LIMITS.rows) throw tooManyRows()
    while (rows.length < row) rows.push([])
    rows.push(cells)
  }
  return rows
}

/** One row's cells up to its last one with content. */
function cellsOf(source: readonly XLSX.CellObject[], isDateFormat: IsDateFormat): Cell[] {
  const cells: Cell[] = []
  for (let column = 0; column < source.length; column++) {
    const cell = source[column] ? cellOf(source[column]!, isDateFormat) : null
    if (cell === null) continue
    if (column >= LIMITS.columns) throw tooManyColumns()
    while (cells.length < column) cells.push(null)
    cells.push(cell)
  }
  return cells
}

function cellOf({ t, v, f, w, z }: XLSX.CellObject, isDateFormat: IsDateFormat): Cell {
  switch (t) {
    case 'n':
      return z !== undefined && z !== 'General' && isDateFormat(String(z))
        ? dateText(v as number)
        : (v as number)
    case 'e':
      return { fault: 'error', text: w ?? ERRORS[v as number] ?? '#VALUE!' }
    case 'b':
      return v ? 'TRUE' : 'FALSE'
    case 'z':
      return f ? { fault: 'uncalculated' } : null
    default:
      return v === undefined || v === '' ? null : String(v)
  }
}

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** A date as 2024-11-30: it is never a number that the forms ask for. */
function dateText(serial: number): string {
  const date = XLSX.SSF.parse_date_code(serial)
  if (!date) return String(serial)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.y}-${two(date.m)}-${two(date.d)}`
}

function rememberDateFormats(): IsDateFormat {
  const known = new Map<string, boolean>()
  return (format) => {
    const isDate = known.get(format) ?? Boolean(XLSX.SSF.is_date(format))
    known.set(format, isDate)
    return isDate
  }
}

const mergeOf = ({ s, e }: XLSX.Range): Merge => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })
