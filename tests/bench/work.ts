import { median } from './median'

/** Processor milliseconds of some work: what other programs do does not count. */
export async function workOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** The median work of each of the jobs, done in turns; the first round warms up. */
export async function worksOf<Name extends string>(
  jobs: Record<Name, () => unknown>,
  samples: number,
): Promise<Record<Name, number>> {
  const entries = Object.entries(jobs) as [Name, () => unknown][]
  const works = new Map<Name, number[]>(entries.map(([name]) => [name, []]))
  for (let sample = 0; sample <= samples; sample += 1)
    for (const [name, job] of entries) {
      const work = await workOf(job)
      if (sample > 0) works.get(name)!.push(work)
    }
  return Object.fromEntries([...works].map(([name, each]) => [name, median(each)])) as Record<Name, number>
}
