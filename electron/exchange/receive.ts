import { rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import type { CaseHead } from '@shared/replies/desk'
import type { Desk } from '../desk'
import { libraryFolder } from '../library'
import { openProblem } from '../store/open'
import { soundInChild, unlockInChild } from './child'
import { copyToInbox, inboxFolder } from './inbox'
import { kindOfFile } from './kind'
import { settleCopy } from './settle-copy'

/** A locked file that came in and waits for its code. */
export interface LockedFile {
  draft: string
  fileName: string
}

/** Opens a file that came from anywhere: a verified copy of it in the library, never the original; null where it waits for a code. */
export async function receiveFile(desk: Desk, file: string): Promise<CaseHead | null> {
  try {
    return await takeIn(desk, file)
  } catch (error) {
    desk.keepDamaged(file, error)
    throw error
  }
}

async function takeIn(desk: Desk, file: string): Promise<CaseHead | null> {
  const { home, around } = desk.tools
  if (dirname(resolve(file)) === resolve(libraryFolder(home))) return desk.openCase(resolve(file))
  const fileName = basename(file)
  return desk.working(async (work) => {
    work.step(`收下${fileName}`)
    const draft = await copyToInbox(home, file, around.newId)
    try {
      if (kindOfFile(draft, file) === 'case') return await verifyAndOpen(desk, draft, fileName, work.signal)
      forgetLocked(desk)
      desk.locked = { draft, fileName }
      return null
    } finally {
      if (desk.locked?.draft !== draft) rmSync(draft, { force: true })
    }
  })
}

/** Opens the locked file that waits, with its code; it goes on waiting where the code is wrong. */
export async function unlockWaiting(desk: Desk, code: string): Promise<CaseHead> {
  const { locked, tools } = desk
  if (!locked) throw new CaseProblem('not-waiting', '没有等着输入口令的文件。请重新打开收到的文件。')
  const draft = join(inboxFolder(tools.home), `${tools.around.newId()}.tmp`)
  return desk.working(async (work) => {
    try {
      work.step(`打开${locked.fileName}`)
      await unlockInChild(tools.caseChild, { file: locked.draft, out: draft, code }, work.signal)
      if (kindOfFile(draft, locked.fileName) !== 'case')
        throw openProblem(locked.fileName, { kind: 'not-a-case' })
      const head = await verifyAndOpen(desk, draft, locked.fileName, work.signal)
      forgetLocked(desk)
      return head
    } finally {
      rmSync(draft, { force: true })
    }
  })
}

/** Puts away the locked file that waits for its code. */
export function forgetLocked(desk: Desk): void {
  if (desk.locked) rmSync(desk.locked.draft, { force: true })
  desk.locked = null
}

/** Has a copy in the inbox verified in a process of its own before this one opens it. */
async function verifyAndOpen(
  desk: Desk,
  draft: string,
  fileName: string,
  signal: AbortSignal,
): Promise<CaseHead> {
  const examined = await soundInChild(desk.tools.caseChild, { draft, fileName }, signal)
  const { file, arrival } = await settleCopy(desk, { draft, fileName, ...examined })
  const head = desk.openCase(file)
  desk.arrival = arrival
  return head
}
