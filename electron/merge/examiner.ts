import { CaseProblem, type Problem, problemOf } from '@shared/outcome'
import type { RunChild } from '../import/child'
import type { Examined } from './examine'

/** Examines files in a process of its own; a problem for each, or null. Throws CaseProblem `cancelled`. */
export type Examiner = (files: readonly Examined[], signal: AbortSignal) => Promise<(Problem | null)[]>

const MEMORY_MB = 1_024
const DEADLINE_MS = 30_000
const DEADLINE_MS_A_FILE = 10_000

/** One process looks at all files; where it gives no answer, one each finds out which of them it is. */
export function examinerIn(runChild: RunChild, script: string): Examiner {
  const look = async (files: readonly Examined[], signal: AbortSignal) =>
    (await runChild(
      script,
      files,
      { deadlineMs: DEADLINE_MS + DEADLINE_MS_A_FILE * files.length, memoryMb: MEMORY_MB },
      signal,
    )) as (Problem | null)[]
  const alone = async (file: Examined, signal: AbortSignal): Promise<Problem | null> => {
    try {
      return (await look([file], signal))[0] ?? null
    } catch (error) {
      if (isCancelled(error)) throw error
      return problemOf(silent(file.name))
    }
  }
  return async (files, signal) => {
    if (files.length === 0) return []
    try {
      return await look(files, signal)
    } catch (error) {
      if (isCancelled(error)) throw error
      const found: (Problem | null)[] = []
      for (const file of files) found.push(await alone(file, signal))
      return found
    }
  }
}

const isCancelled = (error: unknown) => error instanceof CaseProblem && error.code === 'cancelled'

const silent = (name: string) =>
  new CaseProblem(
    'damaged',
    `${name} 打开后没有反应或中断，不能并入。文件和案卷都未改动。请向提供者重新索取。`,
  )
