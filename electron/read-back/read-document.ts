import { readFile } from 'node:fs/promises'
import { CaseProblem, type Outcome, problemOf } from '@shared/outcome'
import type { WordFile } from '@shared/report/read-back/word-file'
import { TooManyParagraphs } from './document-blocks'
import { documentProblems } from './document-problems'
import { readDocx } from './read-docx'

interface MessagePort {
  on(event: 'message', listen: (event: { data: string }) => void): void
  postMessage(message: unknown): void
}

/** Reads the Word file of a path in the child process. */
async function read(path: string): Promise<Outcome<WordFile>> {
  try {
    return { ok: true, value: await readDocx(await readFile(path)) }
  } catch (error) {
    return { ok: false, problem: problemOf(problemWith(path, error)) }
  }
}

function problemWith(path: string, error: unknown): CaseProblem {
  if (error instanceof CaseProblem) return error
  const problems = documentProblems(path)
  return error instanceof TooManyParagraphs ? problems.tooLong() : problems.damaged()
}

const port = (process as NodeJS.Process & { parentPort?: MessagePort }).parentPort
if (port) port.on('message', async ({ data }) => port.postMessage(await read(data)))
else process.on('message', async (path: string) => process.send?.(await read(path)))
