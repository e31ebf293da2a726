import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { atLeast, plainly } from './aims'
import { type Cost, marginalCost } from './marginal-cost'
import type { Run } from './process-tree'
import { refuseOtherSums, type ScoreSums } from './score-sums'
import { type Spreadsheet, spreadsheetPrograms } from './spreadsheet-programs'
import { writeTownWorkbook } from './town-workbook'

const BOOKS = 7

interface Ours {
  files: readonly string[]
  /** What the city file holds of each town. */
  sums: ReadonlyMap<string, ScoreSums>
  /** All the towns, from their rows and as they were sealed. */
  rows: Run
  sealed: Run
}

/** What adding up one more workbook costs, against recomputing one more town; throws where the sums are not the same. */
export async function measureSpreadsheets(
  folder: string,
  { files, sums, rows, sealed }: Ours,
): Promise<void> {
  const towns = files.slice(0, BOOKS)
  const books = towns.map((file, at) => {
    const book = join(folder, `${at}.xlsx`)
    writeTownWorkbook(file, book)
    return book
  })
  const due = towns.map((file) => sums.get(basename(file, '.duhe'))!)
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
    const timesOf = (run: Run) => ratios(cost, run, files.length)
    const { seconds, work } = timesOf(rows)
    say(`${name}, × recomputing one town`, seconds, aim)
    say('  the same in processor time', work, aim)
    plainly('  × one town as it was sealed', timesOf(sealed).seconds)
  }
  console.log(`the sums of ${BOOKS} towns are the same to the hundredth, whoever adds them up`)
}

/** One workbook against one town of a run, by the clock and in processor time. */
const ratios = (cost: Cost, run: Run, towns: number) => ({
  seconds: (cost.seconds * towns) / run.seconds,
  work: run.workSeconds && cost.workSeconds && (cost.workSeconds * towns) / run.workSeconds,
})

function say(what: string, value: number | null, aim: Spreadsheet['aim']): void {
  if (value === null) return
  if (aim === null) plainly(what, value)
  else atLeast(what, value, aim)
}
