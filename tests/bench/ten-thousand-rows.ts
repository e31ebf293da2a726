import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'
import { checkWorkbook } from '../../electron/import/gate'
import { gridsOfWorkbook } from '../../electron/import/grids-of-workbook'
import { median, timed } from './median'

const ROWS = 10_000
const SAMPLES = 5

/** Reading 10,000 rows behind the gate, × SheetJS alone with its own defaults. */
export async function measureReading(folder: string): Promise<number> {
  const path = join(folder, 'rows.xlsx')
  const rows = Array.from({ length: ROWS }, (_, row) => [
    `E${row}`,
    '7.1',
    row % 9,
    '台账缺失',
    '2024-11-30',
    '',
  ])
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '评分')
  writeFileSync(path, XLSX.write(book, { type: 'buffer', compression: true }))
  const ours: number[] = []
  const alone: number[] = []
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    const start = performance.now()
    await checkWorkbook(path)
    gridsOfWorkbook(readFileSync(path))
    const took = performance.now() - start
    const bare = timed(() => {
      const { Sheets, SheetNames } = XLSX.read(readFileSync(path), { type: 'buffer' })
      XLSX.utils.sheet_to_json(Sheets[SheetNames[0]!]!, { header: 1 })
    })
    // the first round warms up
    if (sample > 0) {
      ours.push(took)
      alone.push(bare)
    }
  }
  return median(ours) / median(alone)
}
