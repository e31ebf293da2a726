import { join } from 'node:path'
import { atMost, plainly } from './aims'
import { printMemory } from './city-memory'
import { consolidate, type Way } from './city-run'
import { type Hashing, hashingOf, medianHashing } from './hashing'
import type { Run } from './process-tree'

export interface Series {
  /** The city file with every town. */
  city: string
  /** The run over every town. */
  whole: Run
  hashing: Hashing
}

interface Plan {
  name: string
  files: readonly string[]
  /** How many of the files, the last all of them. */
  sizes: readonly number[]
  way: Way
  /** How many times as long as hashing the same bytes it is to take. */
  aim: number
}

/** Consolidates more and more towns one way, against hashing the bytes of all of them. */
export async function measureSeries(folder: string, { name, files, sizes, way, aim }: Plan): Promise<Series> {
  const cityOf = (size: number) => join(folder, `${name} ${size}.duhe-city`)
  const hashings = [hashingOf(files)]
  const runs: Run[] = []
  for (const size of sizes) {
    runs.push(await consolidate(cityOf(size), files.slice(0, size), way))
    hashings.push(hashingOf(files))
  }
  const whole = runs.at(-1)!
  const hashing = medianHashing(hashings)
  const each = hashings.map(({ seconds }) => seconds.toFixed(2)).join(', ')
  console.log(`\n${files.length} towns, ${name}; SHA-256 of every byte, before and after each run: ${each} s`)
  for (const [at, run] of runs.entries()) console.log(`  ${lineOf(sizes[at]!, run)}`)
  atMost(`${name}: × SHA-256 of the same bytes`, whole.seconds / hashing.seconds, aim)
  if (whole.workSeconds !== null) {
    // Two readers work side by side; on a busy machine this is the truer figure.
    const ratio = whole.workSeconds / 2 / hashing.workSeconds
    atMost('  the same in processor time over two processors', ratio, aim)
  }
  if (runs.length > 1) printGrowth(sizes, runs)
  await printMemory(sizes, runs)
  return { city: cityOf(files.length), whole, hashing }
}

function printGrowth(sizes: readonly number[], runs: readonly Run[]): void {
  const perTown = runs.map(({ seconds, workSeconds }, at) => (workSeconds ?? seconds) / sizes[at]!)
  plainly(`  work a town of ${sizes.at(-1)}, × of ${sizes[0]}`, perTown.at(-1)! / perTown[0]!)
}

function lineOf(size: number, { seconds, workSeconds }: Run): string {
  const work = workSeconds === null ? '' : `, at work ${((1_000 * workSeconds) / size).toFixed(0)} ms a town`
  return `${size} towns: ${seconds.toFixed(2)} s${work}`
}
