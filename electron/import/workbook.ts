import type { Grid } from '@shared/import/grid'
import { CaseProblem, type Outcome } from '@shared/outcome'
import type { RunChild } from './child'
import { checkWorkbook } from './gate'

/** The child process that reads workbooks: how to start one, and which script it runs. */
export interface WorkbookReader {
  runChild: RunChild
  script: string
}

const LIMITS = { deadlineMs: 15_000, memoryMb: 512 }

/** Reads a workbook's cells: the gate first, then the parser in a child process; throws CaseProblem. */
export async function readWorkbook(path: string, { runChild, script }: WorkbookReader): Promise<Grid[]> {
  const kind = await checkWorkbook(path)
  const outcome = (await runChild(script, { path, kind }, LIMITS)) as Outcome<Grid[]>
  if (!outcome.ok) throw new CaseProblem(outcome.problem.code, outcome.problem.message)
  return outcome.value
}
