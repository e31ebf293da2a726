import { createHash } from 'node:crypto'
import { createReadStream, existsSync, rmSync, statfsSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import type { Work } from '../work'
import { codeOf, moveFile } from './move-file'

/** What a copy is called until all of it is on the medium and was read back. */
const UNFINISHED = '.未写完'
const SPARE_BYTES = 1 << 20

/** Puts a finished file onto a medium: written beside its place, synced, read back, moved there and read again; returns its SHA-256. */
export async function putOnMedium(file: string, target: string, work: Work): Promise<string> {
  const unfinished = `${target}${UNFINISHED}`
  try {
    refuseFull(dirname(target), statSync(file).size)
    const written = await write(file, unfinished, work)
    work.step('读回核对')
    await expectOnMedium(unfinished, written)
    await moveFile(unfinished, target)
    await syncFolder(dirname(target))
    await expectOnMedium(target, written)
    return written
  } catch (error) {
    removeIfThere(unfinished)
    throw mediumProblem(error, target)
  }
}

function refuseFull(folder: string, size: number): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < size + SPARE_BYTES) throw new CaseProblem('disk-full', fullWords(folder))
}

async function write(file: string, unfinished: string, work: Work): Promise<string> {
  const hash = createHash('sha256')
  const size = statSync(file).size
  const out = await open(unfinished, 'w')
  try {
    let done = 0
    for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      work.step('写到所选位置', done, size)
      await writeWhole(out, piece)
      hash.update(piece)
      done += piece.length
    }
    await out.sync()
  } finally {
    await out.close()
  }
  return hash.digest('hex')
}

async function writeWhole(out: FileHandle, piece: Buffer): Promise<void> {
  for (let at = 0; at < piece.length; ) at += (await out.write(piece, at)).bytesWritten
}

async function expectOnMedium(file: string, sha256: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  if (hash.digest('hex') === sha256) return
  throw new CaseProblem(
    'medium-bad',
    `写到 ${dirname(file)} 的内容读回来不一致，这个 U 盘或磁盘可能有坏处，请不要使用那份文件。案卷没有改动，请换一个再发送。`,
  )
}

/** Makes the move durable; folders cannot be synced on Windows, where the move itself is. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What is on a medium that was pulled out cannot be removed, and is called unfinished there. */
function removeIfThere(file: string): void {
  try {
    if (existsSync(file)) rmSync(file, { force: true })
  } catch {}
}

const fullWords = (folder: string) =>
  `${folder} 的空间不够，没有写出文件，案卷没有改动。请清理，或换一个 U 盘、文件夹。`

const GONE = ['EIO', 'ENODEV', 'ENXIO', 'ENOENT', 'EBADF', 'ENOTCONN', 'ESTALE', 'UNKNOWN']
const SHUT = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL']

function mediumProblem(error: unknown, target: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new CaseProblem('disk-full', fullWords(dirname(target)))
  if (GONE.includes(code))
    return new CaseProblem(
      'medium-gone',
      `没有写成 ${basename(target)}：U 盘可能已拔出，或文件夹已不在。案卷没有改动；若那里留有名字以“未写完”结尾的文件，请删去。请插好 U 盘再发送一次。`,
    )
  if (SHUT.includes(code))
    return new CaseProblem(
      'not-writable',
      `${target} 写不进去，案卷没有改动。它可能正被别的程序打开，或 U 盘有写保护。请关闭后重试，或换一个位置。`,
    )
  return error
}
