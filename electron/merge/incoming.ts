import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { History } from '@shared/merge/plan'
import { CaseProblem, type Problem, problemOf } from '@shared/outcome'
import { listEvents } from '../store/events'
import { openCaseFile, openProblem } from '../store/open'
import type { Db } from '../store/schema'
import type { Examiner } from './examiner'

/** One file on its way into a case: examined and open, or the reason why it is not. */
export type IncomingFile =
  | { name: string; problem: Problem }
  | { name: string; problem: null; db: Db; history: History }

/** Files on their way into a case, as private copies; the originals are read once and never written. */
export interface IncomingFiles {
  files: readonly IncomingFile[]
  /** Lets go of the copies. */
  close(): void
}

/** Copies files from anywhere, examines the copies in another process and opens those that are sound. */
export async function receiveFiles(
  paths: readonly string[],
  { home, into, examine }: { home: string; into: string; examine: Examiner },
  signal: AbortSignal,
): Promise<IncomingFiles> {
  const folder = emptyFolder(join(home, 'incoming'))
  const close = () => rmSync(folder, { recursive: true, force: true })
  try {
    const taken = paths.map((path, at) => copied(path, join(folder, `${at}.duhe`), into))
    const sound = taken.flatMap((each) => (each.problem ? [] : [each]))
    const problems = await examine(sound, signal)
    const problemOfCopy = new Map(sound.map(({ copy }, at) => [copy, problems[at] ?? null]))
    const files = taken.map(({ copy, name, problem }) => {
      const why = problem ?? problemOfCopy.get(copy) ?? null
      return why ? { name, problem: why } : opened(copy, name)
    })
    return {
      files,
      close() {
        for (const file of files) if (file.problem === null) file.db.close()
        close()
      },
    }
  } catch (error) {
    close()
    throw error
  }
}

/** The files but this one, which is let go, and with the last all of them. */
export function withoutFile(incoming: IncomingFiles, at: number): IncomingFiles | null {
  const dropped = incoming.files[at]
  if (!dropped) return incoming
  if (incoming.files.length === 1) {
    incoming.close()
    return null
  }
  if (dropped.problem === null) dropped.db.close()
  return { ...incoming, files: incoming.files.filter((file) => file !== dropped) }
}

function copied(path: string, copy: string, into: string) {
  const name = basename(path)
  try {
    if (isSame(path, into)) throw itself(name)
    copyFileSync(path, copy)
    chmodSync(copy, 0o644)
    return { name, copy, problem: null }
  } catch (error) {
    const problem = error instanceof CaseProblem ? error : openProblem(path, { kind: 'missing' })
    return { name, copy, problem: problemOf(problem) }
  }
}

/** Copying an open case would drop its lock, and there is nothing in it that it does not hold. */
function isSame(path: string, into: string): boolean {
  const [one, other] = [statSync(path, { bigint: true }), statSync(into, { bigint: true })]
  return one.ino === other.ino && one.dev === other.dev
}

const itself = (name: string) =>
  new CaseProblem('same-file', `${name} 就是要并入的这份案卷本身，不用合并。请选择其他电脑交来的文件。`)

function opened(copy: string, name: string): IncomingFile {
  const result = openCaseFile(copy, 'read')
  if (!result.ok) return { name, problem: problemOf(openProblem(name, result.failure)) }
  return { name, problem: null, db: result.db, history: { name, events: listEvents(result.db) } }
}

/** A folder of this process's own; what a process left behind that ended halfway goes. */
function emptyFolder(all: string): string {
  mkdirSync(all, { recursive: true })
  for (const name of readdirSync(all))
    if (!isRunning(Number(name))) rmSync(join(all, name), { recursive: true, force: true })
  const own = join(all, String(process.pid))
  mkdirSync(own)
  return own
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
