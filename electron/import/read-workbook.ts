import { readFileSync } from 'node:fs'
import type { Grid } from '@shared/import/grid'
import { CaseProblem, type Outcome, problemOf } from '@shared/outcome'
import type { WorkbookKind } from './gate'
import { damaged, encrypted } from './gate-problems'
import { gridsOfText } from './grids-of-text'
import { gridsOfWorkbook } from './grids-of-workbook'

/** What the child is sent: a file that the gate let through, and what it found it to be. */
export interface ReadRequest {
  path: string
  kind: WorkbookKind
}

interface MessagePort {
  on(event: 'message', listen: (event: { data: ReadRequest }) => void): void
  postMessage(message: unknown): void
}

function read({ path, kind }: ReadRequest): Outcome<Grid[]> {
  try {
    const bytes = readFileSync(path)
    return { ok: true, value: kind === 'text' ? gridsOfText(bytes) : gridsOfWorkbook(bytes) }
  } catch (error) {
    return { ok: false, problem: problemOf(error instanceof CaseProblem ? error : unreadable(error)) }
  }
}

/** A parser's own complaint is no use to the panel; what to do about the file is. */
function unreadable(error: unknown): CaseProblem {
  const complaint = error instanceof Error ? error.message : String(error)
  return /password-protected|password is|encryption scheme/i.test(complaint) ? encrypted() : damaged()
}

const port = (process as NodeJS.Process & { parentPort?: MessagePort }).parentPort
if (port) port.on('message', ({ data }) => port.postMessage(read(data)))
else process.on('message', (request: ReadRequest) => process.send?.(read(request)))
