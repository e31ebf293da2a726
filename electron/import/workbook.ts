import type { Grid } from '@shared/import/grid'
import { CaseProblem, type Outcome } from '@shared/outcome'
import { cancelled } from '../work'
import type { RunChild } from './child'
import { checkWorkbook } from './gate'

/** The child process that reads workbooks: how to start one, and which script it runs. */
export interface WorkbookReader {
  runChild: RunChild
  script: string
}

const LIMITS = { deadlineMs: 15_000, memoryMb: 512 }

/** Reads a workbook's cells: the gate first, then the parser in a child process; throws CaseProblem. */
export async function readWorkbook(
  path: string,
  { runChild, script }: WorkbookReader,
  signal: AbortSignal,
): Promise<Grid[]> {
  const kind = await checkWorkbook(path)
  if (signal.aborted) throw cancelled()
  const outcome = (await runChild(script, { path, kind }, LIMITS, signal)) as Outcome<Grid[]>
  if (!outcome.ok) throw new CaseProblem(outcome.problem.code, outcome.problem.message)
  return outcome.value
}
