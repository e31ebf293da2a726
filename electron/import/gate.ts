import { readFile, stat } from 'node:fs/promises'
import { CaseProblem } from '@shared/outcome'
import { decodeText } from './decode-text'
import { encrypted, unknownKind } from './gate-problems'
import { LIMITS, tooMuch } from './limits'
import { checkPackage } from './package-gate'
import { WORKBOOK_PACKAGE } from './workbook-package'

/** `zip` is .xlsx, `compound` the older .xls and .et, `text` CSV in UTF-8, UTF-16 or GBK. */
export type WorkbookKind = 'zip' | 'compound' | 'text'

const ZIP = Buffer.from('504b0304', 'hex')
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Checks a workbook by its bytes before any parser sees it: what kind it is, and that it stays within the
 * limits when inflated. Throws CaseProblem saying what is wrong, that the case is unchanged, and what to do.
 */
export async function checkWorkbook(path: string): Promise<WorkbookKind> {
  const bytes = await readWithin(path)
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) {
    await checkPackage(bytes, WORKBOOK_PACKAGE)
    return 'zip'
  }
  if (bytes.length > LIMITS.plainFileBytes)
    throw tooMuch(
      'workbook-too-large',
      `文件 ${megabytes(bytes.length)} MB，旧格式和文本文件超过了 5 MB 的上限`,
    )
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    if (bytes.includes(ENCRYPTED)) throw encrypted()
    return 'compound'
  }
  if (!isTable(bytes)) throw unknownKind()
  return 'text'
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)

async function readWithin(path: string): Promise<Buffer> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile())
    throw new CaseProblem(
      'workbook-missing',
      `找不到文件 ${path}，案卷没有改动。请确认文件没有被移走或改名，再选择一次。`,
    )
  if (found.size > LIMITS.fileBytes)
    throw tooMuch('workbook-too-large', `文件 ${megabytes(found.size)} MB，超过了 20 MB 的上限`)
  if (found.size === 0)
    throw new CaseProblem(
      'workbook-empty',
      '文件是空的（0 字节），案卷没有改动。请向报送单位重新索取该文件。',
    )
  return readFile(path)
}

/** Text that is a table and neither markup nor binary data. */
function isTable(bytes: Buffer): boolean {
  const text = decodeText(bytes).trimStart()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data.
  return text !== '' && !/^(<|\{\\rtf|%PDF|%!PS)/.test(text) && !/[\0-\x08\x0e-\x1f]/.test(text)
}
