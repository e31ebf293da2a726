import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCORED_PHASES } from '@shared/case/phase'
import { read, utils, write } from 'xlsx'
import { enterpriseId, rubrics } from '../builders/case-file'
import { makeRandom } from '../builders/prng'
import { median, timed } from './median'

const SAMPLES = 3
const HEAD = ['企业', '阶段', '细则', '分值', '扣分', '原因']

/** The scores of one town as a workbook, a row each, as an office without this program would collect them. */
function makeWorkbook(file: string): void {
  const random = makeRandom(5)
  const ids = ['T', ...Array.from({ length: 100 }, (_, index) => enterpriseId(index + 1))]
  const rows = ids.flatMap((id) =>
    SCORED_PHASES.flatMap((phase) =>
      rubrics[id === 'T' ? 'township' : 'enterprise'].criteria.map((criterion) => {
        const deduction = random.chance(0.2) ? random.below(criterion.points + 1) / 100 : 0
        const reason = deduction > 0 ? '台账不全' : null
        return [id, phase, criterion.id, criterion.points / 100, deduction, reason]
      }),
    ),
  )
  const book = utils.book_new(utils.aoa_to_sheet([HEAD, ...rows]), '评分')
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

/** Reading one town's workbook and adding up its deductions, against consolidating one town. */
export function measureSpreadsheets(folder: string, townSeconds: number): void {
  const book = join(folder, '评分.xlsx')
  makeWorkbook(book)
  console.log(`one town as a workbook: ${(statSync(book).size / 1_024).toFixed(0)} KB`)
  const sheetJs = median(Array.from({ length: SAMPLES }, () => timed(() => sumOf(book)))) / 1_000
  console.log(`SheetJS reading an equal workbook, × one town: ${(sheetJs / townSeconds).toFixed(2)}`)
  const office = officeSeconds(folder, book)
  if (office === null) console.log('LibreOffice is not here, skipped')
  else
    console.log(
      `LibreOffice reading it, its start taken off, × one town: ${(office / townSeconds).toFixed(2)}`,
    )
}

function sumOf(file: string): number {
  const sheet = read(readFileSync(file)).Sheets.评分!
  const rows = utils.sheet_to_json<{ 扣分: number }>(sheet)
  return rows.reduce((sum, row) => sum + row.扣分, 0)
}

/** One workbook less than two, turned into text: what a second one costs once the program has started. */
function officeSeconds(folder: string, book: string): number | null {
  const second = join(folder, '评分2.xlsx')
  makeWorkbook(second)
  const convert = (...books: string[]) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
    const words = [profile, '--headless', '--convert-to', 'csv', '--outdir', folder]
    return spawnSync('soffice', [...words, ...books]).status === 0
  }
  if (!convert(book)) return null
  const one = timed(() => convert(book))
  const two = timed(() => convert(book, second))
  return Math.max(0, two - one) / 1_000
}
