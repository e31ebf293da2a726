import type { Cell, Grid } from '@shared/import/grid'
import { parseCsv } from 'hucre/csv'
import { decodeText } from './decode-text'
import { LIMITS, tooManyColumns, tooManyRows } from './limits'

/** A comma, tab or semicolon separated text as one sheet; every cell stays text, so a code keeps its zeros. */
export function gridsOfText(bytes: Uint8Array): Grid[] {
  const rows = parseCsv(decodeText(bytes)).map((row) => row.map(cellOf))
  if (rows.length > LIMITS.rows) throw tooManyRows()
  if (rows.some((row) => row.length > LIMITS.columns)) throw tooManyColumns()
  return [{ name: 'CSV', hidden: false, rows, merges: [], hiddenRows: [] }]
}

const cellOf = (value: unknown): Cell => (value === null || value === '' ? null : String(value))
