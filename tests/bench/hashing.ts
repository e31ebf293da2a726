import { sha256File } from '../../electron/store/hash'

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

export const meanHashing = (a: Hashing, b: Hashing): Hashing => ({
  seconds: (a.seconds + b.seconds) / 2,
  workSeconds: (a.workSeconds + b.workSeconds) / 2,
})
