import { CaseProblem, type Outcome } from '@shared/outcome'
import type { WordFile } from '@shared/report/read-back/word-file'
import type { RunChild } from '../import/child'
import { cancelled } from '../work'
import { checkDocument } from './document-gate'
import { documentProblems } from './document-problems'

/** Reads an edited Word file; throws CaseProblem in words about that file. */
export type WordReader = (path: string, signal: AbortSignal) => Promise<WordFile>

const LIMITS = { deadlineMs: 15_000, memoryMb: 512 }

/** A reader that lets a file through the gate first, and then parses it in a child process that runs this script. */
export const wordReaderIn =
  (runChild: RunChild, script: string): WordReader =>
  async (path, signal) => {
    await checkDocument(path)
    if (signal.aborted) throw cancelled()
    const outcome = (await runChild(script, path, LIMITS, signal).catch((error) => {
      throw inWordsOf(path, error)
    })) as Outcome<WordFile>
    if (!outcome.ok) throw new CaseProblem(outcome.problem.code, outcome.problem.message)
    return outcome.value
  }

/** The child's own refusals speak of workbooks. */
function inWordsOf(path: string, error: unknown): unknown {
  const problems = documentProblems(path)
  if (!(error instanceof CaseProblem)) return error
  if (error.code === 'workbook-timeout') return problems.tooSlow()
  return error.code === 'workbook-crashed' ? problems.brokeDown() : error
}
