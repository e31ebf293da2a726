import { chmodSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import { syncFile } from '../atomic-file'
import { CASE_ENDING, caseFileName, freeName, libraryFolder } from '../library'
import { sha256File } from '../store/hash'
import { openProblem } from '../store/open'
import { kindOfFile } from './kind'
import { codeOf, moveFile } from './move-file'

const DRAFT = '.tmp'
const FILE_BYTES_MAX = 4_000_000_000

/** Where files from elsewhere lie in the library while they are looked at, and while they wait to be merged. */
export const inboxFolder = (home: string): string => {
  const folder = join(libraryFolder(home), 'inbox')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The copies that wait in the inbox, by name. */
export const listInbox = (home: string): string[] =>
  readdirSync(inboxFolder(home)).filter((name) => name.endsWith(CASE_ENDING))

/** The place of a copy that waits in the inbox; throws CaseProblem `not-waiting`. */
export function inboxFile(home: string, name: string): string {
  if (listInbox(home).includes(name)) return join(inboxFolder(home), name)
  throw new CaseProblem('not-waiting', '收件夹里已没有这份文件。请重新打开收到的文件。')
}

/** Keeps a draft in the inbox to be merged, under the name that it came by; the same bytes wait there once. */
export async function keepWaiting(home: string, draft: string, fileName: string): Promise<string> {
  const folder = inboxFolder(home)
  const hash = sha256File(draft)
  const same = listInbox(home).find((name) => sha256File(join(folder, name)) === hash)
  if (same) return join(folder, same)
  const waiting = freeName(join(folder, caseFileName(fileName)))
  await moveFile(draft, waiting)
  return waiting
}

/** Removes what a run that ended in the middle left of its drafts. */
export function sweepInbox(home: string): void {
  const folder = inboxFolder(home)
  for (const name of readdirSync(folder))
    if (name.endsWith(DRAFT)) rmSync(join(folder, name), { force: true })
}

/** Copies a file from elsewhere into the inbox under a name of no meaning; throws CaseProblem where it cannot be read or kept. */
export async function copyToInbox(home: string, file: string, newId: () => string): Promise<string> {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) throw openProblem(file, { kind: 'missing' })
  const folder = inboxFolder(home)
  if (found.size > FILE_BYTES_MAX)
    throw new CaseProblem('too-large', `${basename(file)} 超过 4 GB，不是督核写出的案卷，没有打开。`)
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < found.size * 2)
    throw new CaseProblem('disk-full', '本机磁盘空间不够收下这份文件，没有打开。请清理磁盘后再试。')
  const draft = join(folder, `${newId()}${DRAFT}`)
  try {
    // What is no case is not copied first: it may be a film of four gigabytes.
    kindOfFile(file, file)
    await copyFile(file, draft)
    // A copy from a read-only stick or folder would be read-only itself.
    chmodSync(draft, 0o644)
    syncFile(draft)
    return draft
  } catch (error) {
    rmSync(draft, { force: true })
    if (error instanceof CaseProblem || codeOf(error) === '') throw error
    throw new CaseProblem(
      'cannot-read',
      `${basename(file)} 读不完整，没有打开，文件未改动。U 盘可能已拔出或损坏；请重新插好，或请发送人重新拷一份。`,
    )
  }
}
