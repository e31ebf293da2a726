import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256File } from '../../electron/store/hash'
import { CLI } from '../builders/cli'
import { makeFullTown } from '../builders/full-town'
import { type Run, watched } from './process-tree'
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
    const before = hashingOf(files)
    const runs: Run[] = []
    for (const size of SIZES)
      runs.push(await consolidate(join(folder, `${size}.duhe-city`), files.slice(0, size)))
    const again = await consolidate(join(folder, '160.duhe-city'), files)
    const after = hashingOf(files)
    const hashing = { seconds: (before.seconds + after.seconds) / 2, work: (before.work + after.work) / 2 }
    console.log(
      `SHA-256 of every byte: ${hashing.seconds.toFixed(2)} s, at work ${hashing.work.toFixed(2)} s`,
    )
    for (const [index, size] of SIZES.entries()) console.log(lineOf(size, runs[index]!))
    const whole = runs.at(-1)!
    print('160 towns recomputed from rows, × SHA-256 of the same bytes', whole.seconds / hashing.seconds, 9)
    if (whole.workSeconds !== null)
      print(
        '  the same in processor time over two processors, on a busy machine the truer one',
        whole.workSeconds / 2 / hashing.work,
        9,
      )
    const perTown = runs.map(({ seconds, workSeconds }, index) => (workSeconds ?? seconds) / SIZES[index]!)
    print('work a town of 160, × of 20', perTown.at(-1)! / perTown[0]!)
    print('the same again with nothing new, × SHA-256 of the same bytes', again.seconds / hashing.seconds)
    print('  × the first time', again.seconds / whole.seconds)
    measureSpreadsheets(folder, whole.seconds / SIZES.at(-1)!)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const makeTowns = (folder: string): string[] =>
  Array.from({ length: SIZES.at(-1)! }, (_, index) =>
    makeFullTown(folder, { number: index + 1, photos: index % 4 === 3 ? PHOTOS : 0 }),
  )

/** How long hashing every byte takes, and how much of it is work. */
function hashingOf(files: readonly string[]) {
  const cpu = process.cpuUsage()
  const started = performance.now()
  files.forEach(sha256File)
  const { user, system } = process.cpuUsage(cpu)
  return { seconds: (performance.now() - started) / 1_000, work: (user + system) / 1_000_000 }
}

function lineOf(size: number, { seconds, workSeconds, mainMb, childMb }: Run): string {
  const work = workSeconds === null ? '' : `, at work ${((1_000 * workSeconds) / size).toFixed(0)} ms a town`
  return `${size} towns: ${seconds.toFixed(2)} s${work}, peak of main ${megabytesOf(mainMb)}, of a child ${megabytesOf(childMb)}`
}

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
