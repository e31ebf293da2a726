import { closeSync, openSync, readSync } from 'node:fs'
import { openProblem } from '../store/open'

const HEAD_BYTES = 100
const SQLITE = 'SQLite format 3\0'
const AGE = 'age-encryption.org/v1\n'
/** One stanza, for a code; the exponent of its work stays what this program itself would take. */
const CODE_STANZA = /^-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n/
export const WORK_FACTOR = 17

/** What a file is by its first bytes, whatever it is called: a case, or one locked by a code. Throws CaseProblem `not-a-case` by the name that people know it by. */
export function kindOfFile(file: string, knownAs: string): 'case' | 'locked' {
  const head = headOf(file)
  if (head.startsWith(SQLITE)) return 'case'
  const [, exponent] = CODE_STANZA.exec(head.slice(AGE.length)) ?? []
  if (head.startsWith(AGE) && exponent && Number(exponent) <= WORK_FACTOR) return 'locked'
  throw openProblem(knownAs, { kind: 'not-a-case' })
}

function headOf(file: string): string {
  const bytes = Buffer.alloc(HEAD_BYTES)
  const descriptor = openSync(file, 'r')
  try {
    return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, HEAD_BYTES, 0))
  } finally {
    closeSync(descriptor)
  }
}
