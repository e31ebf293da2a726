import { readFile, stat } from 'node:fs/promises'
import { LIMITS } from '../import/limits'
import { checkPackage, type PackageRules } from '../import/package-gate'
import { documentProblems } from './document-problems'

const ZIP = Buffer.from('504b0304', 'hex')
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

export const MAIN_PART = 'word/document.xml'

/** Checks a Word file by its bytes before any parser sees it; throws CaseProblem saying what is wrong and what to do. */
export async function checkDocument(path: string): Promise<void> {
  const problems = documentProblems(path)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw problems.missing()
  if (found.size > LIMITS.fileBytes) throw problems.tooLarge()
  if (found.size === 0) throw problems.empty()
  const bytes = await readFile(path)
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND))
    throw bytes.includes(ENCRYPTED) ? problems.encrypted() : problems.old()
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw problems.somethingElse()
  const rules: PackageRules = {
    ...problems,
    required: ['[content_types].xml', MAIN_PART],
    lookAt: () => () => undefined,
  }
  await checkPackage(bytes, rules)
}
