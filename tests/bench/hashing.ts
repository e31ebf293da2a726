import { sha256File } from '../../electron/store/hash'
import { median } from './median'

export interface Hashing {
  seconds: number
  workSeconds: number
}

/** How long hashing every byte takes, and how much of it is work. */
export function hashingOf(files: readonly string[]): Hashing {
  const cpu = process.cpuUsage()
  const started = performance.now()
  files.forEach(sha256File)
  const { user, system } = process.cpuUsage(cpu)
  return { seconds: (performance.now() - started) / 1_000, workSeconds: (user + system) / 1_000_000 }
}

/** The machine is not equally fast all the time. */
export const medianHashing = (all: readonly Hashing[]): Hashing => ({
  seconds: median(all.map(({ seconds }) => seconds)),
  workSeconds: median(all.map(({ workSeconds }) => workSeconds)),
})
