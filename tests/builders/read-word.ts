import { readFile } from 'node:fs/promises'
import { checkDocument } from '../../electron/read-back/document-gate'
import { readDocx } from '../../electron/read-back/read-docx'
import type { WordReader } from '../../electron/read-back/word-reader'

/** Reads a Word file where it is asked for, in the test's own process. */
export const readWordHere: WordReader = async (path) => {
  await checkDocument(path)
  return readDocx(await readFile(path))
}
