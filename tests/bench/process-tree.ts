import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Run {
  seconds: number
  /** The most memory that the process and the largest of its children had at any time, in MB; null where it cannot be asked. */
  mainMb: number | null
  childMb: number | null
  stdout: string
}

const EVERY_MS = 25

/** Runs a program to its end and watches how much memory it and its children take. */
export async function watched(command: string, args: readonly string[]): Promise<Run> {
  const started = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const peaks = new Map<number, number>()
  const look = setInterval(() => notePeaks(child.pid!, peaks), EVERY_MS)
  let stdout = ''
  for await (const piece of child.stdout) stdout += piece
  clearInterval(look)
  const seconds = (performance.now() - started) / 1_000
  const { [child.pid!]: mainMb = null, ...children } = Object.fromEntries(peaks)
  const others = Object.values(children)
  return { seconds, mainMb, childMb: others.length > 0 ? Math.max(...others) : null, stdout }
}

function notePeaks(main: number, peaks: Map<number, number>): void {
  if (process.platform !== 'linux') return
  for (const pid of [main, ...childrenOf(main)]) {
    const peak = peakOf(pid)
    if (peak !== null) peaks.set(pid, peak)
  }
}

const childrenOf = (pid: number): number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}

/** VmHWM, the most that a process ever had in memory. */
function peakOf(pid: number): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Number(found[1]) / 1_024 : null
  } catch {
    return null
  }
}
