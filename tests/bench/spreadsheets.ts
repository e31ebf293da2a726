import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { atLeast, plainly } from './aims'
import { marginalCost } from './marginal-cost'
import type { Run } from './process-tree'
import { refuseOtherSums, type ScoreSums } from './score-sums'
import { type Spreadsheet, spreadsheetPrograms } from './spreadsheet-programs'
import { writeTownWorkbook } from './town-workbook'

const BOOKS = 7

interface Ours {
  files: readonly string[]
  /** What the city file holds of each town. */
  sums: ReadonlyMap<string, ScoreSums>
  /** Recomputing all the files. */
  run: Run
}

/** What adding up one more workbook costs, against recomputing one more town; throws where the sums are not the same. */
export async function measureSpreadsheets(folder: string, { files, sums, run }: Ours): Promise<void> {
  const towns = files.slice(0, BOOKS)
  const books = towns.map((file, at) => {
    const book = join(folder, `${at}.xlsx`)
    writeTownWorkbook(file, book)
    return book
  })
  const due = towns.map((file) => sums.get(basename(file, '.duhe'))!)
  const perTown = { seconds: run.seconds / files.length, work: (run.workSeconds ?? 0) / files.length }
  console.log(`\none town as a workbook: ${(statSync(books[0]!).size / 1_024).toFixed(0)} KB`)
  for (const { name, aim, program } of spreadsheetPrograms(folder)) {
    if (!program) {
      console.log(`${name} is not here, skipped`)
      continue
    }
    const cost = await marginalCost(program, books)
    const found = cost.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ScoreSums)
    refuseOtherSums(name, found, due)
    say(`${name}, × recomputing one town`, cost.seconds / perTown.seconds, aim)
    if (cost.workSeconds !== null) say('  the same in processor time', cost.workSeconds / perTown.work, aim)
  }
  console.log(`the sums of ${BOOKS} towns are the same to the hundredth, whoever adds them up`)
}

const say = (what: string, value: number, aim: Spreadsheet['aim']) =>
  aim === null ? plainly(what, value) : atLeast(what, value, aim)
