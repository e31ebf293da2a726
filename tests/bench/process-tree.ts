import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Run {
  seconds: number
  /** What it and its children were at work on all processors; null where it cannot be asked. */
  workSeconds: number | null
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
  const works = new Map<number, number>()
  const look = setInterval(() => {
    for (const pid of treeOf(child.pid!)) {
      note(peaks, pid, peakOf(pid))
      note(works, pid, workOf(pid))
    }
  }, EVERY_MS)
  let stdout = ''
  for await (const piece of child.stdout) stdout += piece
  clearInterval(look)
  const seconds = (performance.now() - started) / 1_000
  const { [child.pid!]: mainMb = null, ...children } = Object.fromEntries(peaks)
  const others = Object.values(children)
  const workSeconds = works.size > 0 ? [...works.values()].reduce((sum, each) => sum + each, 0) : null
  return { seconds, workSeconds, mainMb, childMb: others.length > 0 ? Math.max(...others) : null, stdout }
}

function note(all: Map<number, number>, pid: number, value: number | null): void {
  if (value !== null) all.set(pid, value)
}

const treeOf = (main: number): number[] => (process.platform === 'linux' ? [main, ...childrenOf(main)] : [])

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

const TICKS_A_SECOND = 100

/** The processor time of a process, in the system and outside it. */
function workOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
  } catch {
    return null
  }
}
