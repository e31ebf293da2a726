import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CaseProblem } from '@shared/outcome'
import { Decrypter, Encrypter } from 'age-encryption'
import { WORK_FACTOR } from './kind'
import { codeOf } from './move-file'

/** Writes a file locked with a code, in the age format: piece by piece, so that its size costs no memory. */
export async function lockFile(file: string, out: string, code: string): Promise<void> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(code)
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  try {
    await writeStream(await encrypter.encrypt(bytesOf(file)), out)
  } catch (error) {
    throw diskProblem(error) ?? error
  }
}

/** Opens a locked file with its code; throws CaseProblem `wrong-code`, or `damaged` where its bytes were changed. */
export async function unlockFile(file: string, out: string, code: string): Promise<void> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(code)
  try {
    await writeStream(await decrypter.decrypt(bytesOf(file)), out)
  } catch (error) {
    throw lockProblem(error)
  }
}

const bytesOf = (file: string) => Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>

const writeStream = (from: ReadableStream<Uint8Array>, out: string) =>
  pipeline(
    Readable.fromWeb(from as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(out, { flush: true }),
  )

const diskProblem = (error: unknown): CaseProblem | null =>
  codeOf(error) === 'ENOSPC'
    ? new CaseProblem('disk-full', '本机磁盘空间不够，没有打开也没有写出文件。请清理磁盘后再试。')
    : null

function lockProblem(error: unknown): unknown {
  const full = diskProblem(error)
  if (full || !(error instanceof Error) || codeOf(error) !== '') return full ?? error
  if (/no identity matched/.test(error.message))
    return new CaseProblem('wrong-code', '口令不对，文件没有打开。请向发送人核对 12 位数字，再输入一次。')
  return new CaseProblem('damaged', '加密的文件已损坏，没有打开，文件未改动。请发送人重新发一份。')
}
