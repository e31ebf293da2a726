import { CaseProblem } from '@shared/outcome'
import * as yauzl from 'yauzl'
import { damaged, encrypted, notWorkbook } from './gate-problems'
import { LIMITS, tooMuch } from './limits'
import { limitRowsAndCells } from './sheet-limits'

const END_OF_DIRECTORY = 0x06054b50
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_FIELD = 0x0001
/** Encrypted, sizes after the data, strongly encrypted, masked headers. */
const MEANT_FLAGS = 0x2049
const REQUIRED = ['[content_types].xml', 'xl/workbook.xml']
const SHEET = /(^|\/)worksheets\/|sheet[^/]*\.xml$/i

/** Inflates every part of an .xlsx once, counting as it goes and trusting no size that the file declares. */
export async function checkPackage(bytes: Buffer): Promise<void> {
  try {
    checkEnd(bytes)
    await checkEntries(await yauzl.fromBufferPromise(bytes, { strictFileNames: true }))
  } catch (error) {
    throw error instanceof CaseProblem ? error : damaged()
  }
}

/** Parsers differ on archive comments and on 64-bit directories, and no spreadsheet program writes either. */
function checkEnd(bytes: Buffer): void {
  const end = bytes.length - 22
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw damaged()
  if (end >= 20 && bytes.readUInt32LE(end - 20) === ZIP64_LOCATOR) throw damaged()
}

async function checkEntries(zip: yauzl.ZipFile): Promise<void> {
  if (zip.entryCount > LIMITS.entries) throw tooManyEntries()
  const names = new Set<string>()
  let inflated = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (names.has(name)) throw damaged()
    names.add(name)
    if (names.size > LIMITS.entries) throw tooManyEntries()
    await checkHeaders(zip, entry)
    const look = SHEET.test(name) ? limitRowsAndCells() : () => undefined
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      inflated += chunk.length
      if (inflated > LIMITS.inflatedBytes) throw tooMuch('workbook-too-large', '解压后超过了 100 MB 的上限')
      look(chunk)
    }
  }
  if (!REQUIRED.every((name) => names.has(name))) throw notWorkbook()
}

/** A parser may go by the local header, and reserve what it declares, so it has to say what the directory says. */
async function checkHeaders(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<void> {
  if (entry.isEncrypted()) throw encrypted()
  const local = await zip.readLocalFileHeaderPromise(entry)
  const agrees =
    local.compressionMethod === entry.compressionMethod &&
    (local.generalPurposeBitFlag & MEANT_FLAGS) === (entry.generalPurposeBitFlag & MEANT_FLAGS) &&
    local.fileName.equals(entry.fileNameRaw) &&
    saysNothingElse(local.compressedSize, entry.compressedSize) &&
    saysNothingElse(local.uncompressedSize, entry.uncompressedSize) &&
    [...entry.extraFields, ...yauzl.parseExtraFields(local.extraField)].every(isPlainField) &&
    (entry.compressionMethod === 0 || entry.compressionMethod === 8)
  if (!agrees) throw damaged()
}

const isPlainField = (field: yauzl.ExtraField) => field.id !== ZIP64_FIELD

/** A local size of zero means that the size follows the data. */
const saysNothingElse = (local: number, directory: number) => local === 0 || local === directory

const tooManyEntries = () =>
  tooMuch('workbook-too-many-parts', `工作簿内的文件超过 ${LIMITS.entries} 个（多为图片）`)
