import { CaseProblem } from '@shared/outcome'
import * as yauzl from 'yauzl'
import { LIMITS } from './limits'

const END_OF_DIRECTORY = 0x06054b50
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_FIELD = 0x0001
/** Encrypted, sizes after the data, strongly encrypted, masked headers. */
const MEANT_FLAGS = 0x2049

/** What an office file has to hold, and how it is refused in the words of its kind. */
export interface PackageRules {
  /** Parts that it has to have, in lower case. */
  required: readonly string[]
  /** Looks at a part as it streams by. */
  lookAt(name: string): (chunk: Buffer) => void
  damaged(): CaseProblem
  encrypted(): CaseProblem
  /** A zip archive that holds something else. */
  somethingElse(): CaseProblem
  tooLarge(): CaseProblem
  tooManyParts(): CaseProblem
}

/** Inflates every part of an office file once, counting as it goes and trusting no size that the file declares. */
export async function checkPackage(bytes: Buffer, rules: PackageRules): Promise<void> {
  try {
    checkEnd(bytes, rules)
    await checkEntries(await yauzl.fromBufferPromise(bytes, { strictFileNames: true }), rules)
  } catch (error) {
    throw error instanceof CaseProblem ? error : rules.damaged()
  }
}

/** Parsers differ on archive comments and on 64-bit directories, and no office program writes either. */
function checkEnd(bytes: Buffer, { damaged }: PackageRules): void {
  const end = bytes.length - 22
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw damaged()
  if (end >= 20 && bytes.readUInt32LE(end - 20) === ZIP64_LOCATOR) throw damaged()
}

async function checkEntries(zip: yauzl.ZipFile, rules: PackageRules): Promise<void> {
  if (zip.entryCount > LIMITS.entries) throw rules.tooManyParts()
  const names = new Set<string>()
  let inflated = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (names.has(name)) throw rules.damaged()
    names.add(name)
    if (names.size > LIMITS.entries) throw rules.tooManyParts()
    await checkHeaders(zip, entry, rules)
    const look = rules.lookAt(name)
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      inflated += chunk.length
      if (inflated > LIMITS.inflatedBytes) throw rules.tooLarge()
      look(chunk)
    }
  }
  if (!rules.required.every((name) => names.has(name))) throw rules.somethingElse()
}

/** A parser may go by the local header, and reserve what it declares, so it has to say what the directory says. */
async function checkHeaders(zip: yauzl.ZipFile, entry: yauzl.Entry, rules: PackageRules): Promise<void> {
  if (entry.isEncrypted()) throw rules.encrypted()
  const local = await zip.readLocalFileHeaderPromise(entry)
  const agrees =
    local.compressionMethod === entry.compressionMethod &&
    (local.generalPurposeBitFlag & MEANT_FLAGS) === (entry.generalPurposeBitFlag & MEANT_FLAGS) &&
    local.fileName.equals(entry.fileNameRaw) &&
    saysNothingElse(local.compressedSize, entry.compressedSize) &&
    saysNothingElse(local.uncompressedSize, entry.uncompressedSize) &&
    [...entry.extraFields, ...yauzl.parseExtraFields(local.extraField)].every(isPlainField) &&
    (entry.compressionMethod === 0 || entry.compressionMethod === 8)
  if (!agrees) throw rules.damaged()
}

const isPlainField = (field: yauzl.ExtraField) => field.id !== ZIP64_FIELD

/** A local size of zero means that the size follows the data. */
const saysNothingElse = (local: number, directory: number) => local === 0 || local === directory
