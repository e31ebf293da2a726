import * as fs from 'node:fs'
import * as XLSX from 'xlsx'

XLSX.set_fs(fs)

type Value = string | number | null
/** A row to fill in: header → what the cell under it gets. */
export type Filling = Record<string, Value>

/** Fills rows of a template by its own headers, below them or where `at` finds its text, and saves it. */
export function fillTemplate(
  file: string,
  headerOf: string,
  fillings: readonly Filling[],
  at?: string,
): void {
  const book = XLSX.readFile(file)
  const sheet = book.Sheets[book.SheetNames[0]!]!
  const rows = XLSX.utils.sheet_to_json<Value[]>(sheet, { header: 1, blankrows: true, defval: null })
  const heading = rows.findIndex((row) => row.includes(headerOf))
  const headers = rows[heading]!
  fillings.forEach((filling, index) => {
    const row = at === undefined ? heading + 1 + index : rowWhere(rows, headers.indexOf(at), filling[at]!)
    for (const [header, value] of Object.entries(filling)) {
      const column = headers.indexOf(header)
      if (column < 0) throw new Error(`the template has no column ${header}`)
      if (value !== null) XLSX.utils.sheet_add_aoa(sheet, [[value]], { origin: { r: row, c: column } })
    }
  })
  XLSX.writeFile(book, file)
}

function rowWhere(rows: readonly Value[][], column: number, value: Value): number {
  const found = rows.findIndex((row) => row[column] === value)
  if (found < 0) throw new Error(`the template has no row ${value}`)
  return found
}
