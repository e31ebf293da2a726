import { median } from './median'
import { type Run, watched } from './process-tree'

export interface Program {
  command: string
  words: readonly string[]
}

/** What a program costs for one more file, its start and its first file taken off. */
export interface Cost {
  seconds: number
  workSeconds: number | null
  /** What it printed over all the files. */
  stdout: string
}

const SAMPLES = 3

/** Runs a program on all files and on the first alone, in turns. */
export async function marginalCost({ command, words }: Program, files: readonly string[]): Promise<Cost> {
  const runOn = (some: readonly string[]) => watched(command, [...words, ...some])
  // A first start sets up what later ones find.
  await runOn(files.slice(0, 1))
  const pairs: { one: Run; all: Run }[] = []
  for (let sample = 0; sample < SAMPLES; sample += 1)
    pairs.push({ one: await runOn(files.slice(0, 1)), all: await runOn(files) })
  const each = (cost: (run: Run) => number) =>
    median(pairs.map(({ one, all }) => (cost(all) - cost(one)) / (files.length - 1)))
  const isWorkKnown = pairs.every(({ one, all }) => one.workSeconds !== null && all.workSeconds !== null)
  return {
    seconds: each(({ seconds }) => seconds),
    workSeconds: isWorkKnown ? each(({ workSeconds }) => workSeconds!) : null,
    stdout: pairs.at(-1)!.all.stdout,
  }
}
