import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import { z } from 'zod'
import { syncFile, writeFileAtomic } from '../atomic-file'
import { readJson } from '../home'
import type { CaseSession } from '../session'
import { verifyCaseFile } from '../store/verify'

/**
 * A merge adds what others wrote, which no event of ours may contradict: an undo by events would travel with the
 * file and overrule them on every laptop. So it is taken back by putting the copy from before in the file's place,
 * and only as long as nothing was written since: what we wrote later would be lost, and our chain would fork.
 */
const lastMerge = z.object({
  file: z.string(),
  /** The state hashes of the case before and after. */
  before: z.string(),
  after: z.string(),
  files: z.number(),
  added: z.number(),
})
type LastMerge = z.infer<typeof lastMerge>

/** A file to be put in the place of the case when it is closed, and in words what that takes back or brings back. */
export interface Turn {
  copy: string
  what: string
}

const folderOf = (home: string, { record }: CaseSession) =>
  join(home, 'merges', record.identity.caseId.replace(/[^\w-]/g, '_'))
/** A copy is named for the history that it holds, so that none is ever taken for another. */
const copyIn = (folder: string, stateHash: string) => join(folder, `${stateHash.slice(0, 32)}.duhe`)

/** Does a merge with a verified copy of the case kept from before it. */
export function withCopyKept(
  home: string,
  session: CaseSession,
  merge: () => { files: number; added: number },
): void {
  if (session.readOnly)
    throw new CaseProblem('read-only', `${session.fileName} 以只读方式打开，不能合并，没有改动。`)
  const folder = folderOf(home, session)
  mkdirSync(folder, { recursive: true })
  const before = session.stateHash()
  keepCopy(session, copyIn(folder, before))
  const { files, added } = merge()
  if (added === 0) return
  const kept: LastMerge = { file: session.file, before, after: session.stateHash(), files, added }
  writeFileAtomic(join(folder, 'merge.json'), JSON.stringify(kept))
  for (const name of readdirSync(folder))
    if (name.endsWith('.duhe') && join(folder, name) !== copyIn(folder, before)) rmSync(join(folder, name))
}

function keepCopy(session: CaseSession, copy: string): void {
  const draft = `${copy}.tmp`
  rmSync(draft, { force: true })
  session.copyTo(draft)
  if (!verifyCaseFile(draft).ok)
    throw new CaseProblem('not-saved', '案卷的副本没有通过校验，没有继续，案卷未改动。请检查磁盘后再试。')
  syncFile(draft)
  renameSync(draft, copy)
}

/** What an undo or redo of the last merge would put in the place of this case; null where something else was done last. */
export function turnOfMerge(home: string, session: CaseSession, direction: 'undo' | 'redo'): Turn | null {
  const folder = folderOf(home, session)
  const kept = lastMerge.safeParse(readJson(join(folder, 'merge.json')))
  if (!kept.success || kept.data.file !== session.file) return null
  const { before, after, files, added } = kept.data
  const [here, there] = direction === 'undo' ? [after, before] : [before, after]
  const copy = copyIn(folder, there)
  if (session.stateHash() !== here || !existsSync(copy)) return null
  if (direction === 'undo') keepCopy(session, copyIn(folder, after))
  return { copy, what: `合并 ${files} 个文件的 ${added} 条记录` }
}

/** Puts a copy in the place of a case that is closed, whole or not at all. */
export function putInPlace(file: string, { copy }: Turn): void {
  const draft = join(dirname(file), `.${process.pid}.duhe.tmp`)
  try {
    copyFileSync(copy, draft)
    const { ok } = verifyCaseFile(draft)
    if (!ok) throw new CaseProblem('damaged', '合并前后的副本已损坏，没有撤销或重做，案卷未改动。')
    syncFile(draft)
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}
