import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256File } from '../../electron/store/hash'
import { CLI } from '../builders/cli'
import { makeFullTown } from '../builders/full-town'
import { timed } from './median'
import { watched } from './process-tree'
import { measureSpreadsheets } from './spreadsheets'

const SIZES = [20, 40, 80, 160]
const PHOTOS = 20

/** Consolidates 20 to 160 towns of 100 enterprises × 44 criteria × 4 phases, every fourth with photos. */
export async function printCityFigures(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duhe-bench-city-'))
  try {
    const files = makeTowns(folder)
    const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / (1 << 20)
    console.log(`${files.length} towns, ${megabytes.toFixed(0)} MB`)
    const hashing = timed(() => files.forEach(sha256File)) / 1_000
    console.log(`SHA-256 of every byte: ${hashing.toFixed(2)} s`)
    const perTown: number[] = []
    for (const size of SIZES) {
      const city = join(folder, `${size}.duhe-city`)
      const { seconds, mainMb, childMb } = await consolidate(city, files.slice(0, size))
      perTown.push(seconds / size)
      console.log(
        `${size} towns: ${seconds.toFixed(2)} s, ${((1_000 * seconds) / size).toFixed(0)} ms a town, peak of main ${megabytesOf(mainMb)}, of a child ${megabytesOf(childMb)}, city file ${(statSync(city).size / (1 << 20)).toFixed(1)} MB`,
      )
    }
    const whole = perTown.at(-1)! * SIZES.at(-1)!
    print('160 towns recomputed from rows, × SHA-256 of the same bytes', whole / hashing, 9)
    print('time a town of 160, × of 20', perTown.at(-1)! / perTown[0]!)
    const again = await consolidate(join(folder, '160.duhe-city'), files)
    print('the same again with nothing new, × SHA-256 of the same bytes', again.seconds / hashing)
    print('  × the first time', again.seconds / whole)
    measureSpreadsheets(folder, perTown.at(-1)!)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const makeTowns = (folder: string): string[] =>
  Array.from({ length: SIZES.at(-1)! }, (_, index) =>
    makeFullTown(folder, { number: index + 1, photos: index % 4 === 3 ? PHOTOS : 0 }),
  )

async function consolidate(city: string, files: readonly string[]) {
  const run = await watched(process.execPath, [CLI, 'consolidate', city, ...files, '--json'])
  const { towns } = JSON.parse(run.stdout) as { towns: number }
  if (towns !== files.length) throw new Error(`${towns} of ${files.length} towns joined`)
  return run
}

const megabytesOf = (value: number | null) => (value === null ? 'unknown' : `${value.toFixed(0)} MB`)

function print(what: string, value: number, aim?: number): void {
  const verdict = aim === undefined ? '' : `   aim ≤ ${aim}   ${value <= aim ? 'held' : 'MISSED'}`
  console.log(`${what}: ${value.toFixed(2)}${verdict}`)
}
