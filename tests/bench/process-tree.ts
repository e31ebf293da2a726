import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

export interface Run {
  seconds: number
  /** What it and all below it were at work on all processors; null where it cannot be asked. */
  workSeconds: number | null
  /** The most memory that the process and the largest of those below it had at any time, in MB; null where it cannot be asked. */
  mainMb: number | null
  childMb: number | null
  stdout: string
}

/** Looking costs work of its own; the system keeps the peaks and the times by itself. */
const EVERY_MS = 100
const LONGEST_MS = 15 * 60_000

/** Runs a program to its end and watches how much memory and work it and all below it take; throws where it fails or hangs. */
export async function watched(command: string, args: readonly string[]): Promise<Run> {
  const started = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const over = once(child, 'close')
  const peaks = new Map<number, number>()
  const works = new Map<number, number>()
  const look = setInterval(() => {
    for (const pid of treeOf(child.pid!)) {
      note(peaks, pid, peakOf(pid))
      note(works, pid, workOf(pid))
    }
  }, EVERY_MS)
  const end = () => endTree(child.pid!)
  const limit = setTimeout(end, LONGEST_MS)
  // Before the folder is removed in which it may still write.
  process.prependOnceListener('exit', end)
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    stdout += piece
  })
  const [code] = await over.finally(() => {
    clearInterval(look)
    clearTimeout(limit)
    process.off('exit', end)
  })
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}`)
  const seconds = (performance.now() - started) / 1_000
  const { [child.pid!]: mainMb = null, ...below } = Object.fromEntries(peaks)
  const others = Object.values(below)
  const workSeconds = works.size > 0 ? [...works.values()].reduce((sum, each) => sum + each, 0) : null
  return { seconds, workSeconds, mainMb, childMb: others.length > 0 ? Math.max(...others) : null, stdout }
}

function note(all: Map<number, number>, pid: number, value: number | null): void {
  if (value !== null) all.set(pid, value)
}

function endTree(main: number): void {
  for (const pid of treeOf(main)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

const treeOf = (pid: number): number[] =>
  process.platform === 'linux' ? [pid, ...childrenOf(pid).flatMap(treeOf)] : [pid]

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
