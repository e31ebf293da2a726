import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import { writeSynced } from './atomic-file'

export interface FileToWrite {
  path: string
  bytes: Uint8Array
}

/** Writes the files of a report all or none: where one of them is locked, the earlier ones stay as they were. Throws CaseProblem `disk-full` and `not-writable`. */
export function writeReportFiles(files: readonly FileToWrite[]): void {
  const undo: (() => void)[] = []
  try {
    for (const file of files) refusing(file, () => undo.push(draft(file)))
    for (const file of files) refusing(file, () => undo.push(...setAside(file)))
    for (const file of files) refusing(file, () => undo.push(putInPlace(file)))
  } catch (error) {
    for (const step of undo.reverse()) step()
    throw error
  }
  for (const { path } of files) rmSync(asideOf(path), { force: true })
}

const draftOf = (path: string) => `${path}.${process.pid}.tmp`
const asideOf = (path: string) => `${path}.${process.pid}.old`

/** Each step answers how it is taken back. */
function draft({ path, bytes }: FileToWrite): () => void {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path) && statSync(path).isDirectory())
    throw new CaseProblem(
      'not-writable',
      `${path} 是一个文件夹，报告没有写成，原有的文件都没有动。请给这个文件夹改名，再导出一次。`,
    )
  const remove = () => rmSync(draftOf(path), { force: true })
  try {
    writeSynced(draftOf(path), bytes)
  } catch (error) {
    remove()
    throw error
  }
  return remove
}

function setAside({ path }: FileToWrite): (() => void)[] {
  if (!existsSync(path)) return []
  renameSync(path, asideOf(path))
  return [() => renameSync(asideOf(path), path)]
}

function putInPlace({ path }: FileToWrite): () => void {
  renameSync(draftOf(path), path)
  return () => rmSync(path, { force: true })
}

const LOCKED = ['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY']

/** Does a step with one file; what the system refuses is said in words. */
function refusing({ path }: FileToWrite, step: () => void): void {
  try {
    step()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOSPC')
      throw new CaseProblem(
        'disk-full',
        `磁盘已满，${path} 没有写成，原有的文件都没有动。请清理磁盘后再导出。`,
      )
    if (LOCKED.includes(code))
      throw new CaseProblem(
        'not-writable',
        `${path} 写不进去，这次的文件都没有写，原有的文件都没有动。若它正在 Word 或 WPS 里打开，请先关闭，再导出一次。`,
      )
    throw error
  }
}
