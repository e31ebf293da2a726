import { CaseProblem, type Outcome, problemOf } from '@shared/outcome'
import { examine } from './examine'
import { lockFile, unlockFile } from './lock'

/** What the child is asked: to look at a file that nobody trusts yet, or to lock one with a code and open it again. */
export type CaseRequest =
  | { what: 'examine'; file: string }
  | { what: 'lock' | 'unlock'; file: string; out: string; code: string }

interface MessagePort {
  on(event: 'message', listen: (event: { data: CaseRequest }) => void): void
  postMessage(message: unknown): void
}

async function answer(request: CaseRequest): Promise<Outcome<unknown>> {
  try {
    if (request.what === 'examine') return { ok: true, value: examine(request.file) }
    const turn = request.what === 'lock' ? lockFile : unlockFile
    await turn(request.file, request.out, request.code)
    return { ok: true, value: null }
  } catch (error) {
    if (error instanceof CaseProblem) return { ok: false, problem: problemOf(error) }
    throw error
  }
}

const port = (process as NodeJS.Process & { parentPort?: MessagePort }).parentPort
if (port) port.on('message', async ({ data }) => port.postMessage(await answer(data)))
else process.on('message', async (request: CaseRequest) => process.send?.(await answer(request)))
