import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CaseIdentity } from '@shared/case'
import { type NewTownship, TOWNSHIP } from '@shared/case/subject'
import { CASE_ENTITY, subjectEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import Database from 'better-sqlite3'
import { makeAppender } from './append'
import type { Surroundings } from './clock'
import { putRubric } from './rubrics'
import { CASE_FORMAT, type Db, type FileFormat, migrate } from './schema'

export interface NewCase {
  plan: string
  township: NewTownship
  /** The JSON texts of the two forms; the file keeps them, so that it explains itself in ten years. */
  rubricTexts: { enterprise: string; township: string }
}

/** Makes a new case file; throws CaseProblem `exists` where a file stands. */
export const createCaseFile = (
  file: string,
  asked: NewCase,
  actor: string,
  around: Surroundings,
): CaseIdentity => writeNewFile(file, CASE_FORMAT, around, (db) => foundCase(db, asked, actor, around))

/** Makes a new file of a format: written beside its place and moved there whole; throws CaseProblem `exists` where a file stands. */
export function writeNewFile<Result>(
  file: string,
  format: FileFormat,
  around: Surroundings,
  fill: (db: Db) => Result,
): Result {
  const { noun } = format
  if (existsSync(file)) throw new CaseProblem('exists', `${file} 已经存在，没有改动它。请换一个文件名。`)
  if (!existsSync(dirname(file)))
    throw new CaseProblem(
      'no-folder',
      `没有文件夹 ${dirname(file)}，没有新建${noun}。请先建好它，或换一个位置。`,
    )
  const draft = join(dirname(file), `${around.newId()}.tmp`)
  try {
    const result = writeDraft(draft, format, fill)
    renameSync(draft, file)
    syncFolder(dirname(file))
    return result
  } catch (error) {
    throw writeProblem(file, noun, error) ?? error
  } finally {
    rmSync(draft, { force: true })
    rmSync(`${draft}-journal`, { force: true })
  }
}

const CANNOT_WRITE = /^(SQLITE_(CANTOPEN|READONLY|IOERR|FULL)|E(ACCES|PERM|ROFS|NOSPC|IO|NAMETOOLONG)$)/

function writeProblem(file: string, noun: string, error: unknown): CaseProblem | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!CANNOT_WRITE.test(code)) return null
  return new CaseProblem('not-saved', `${file} 写不进去，没有新建${noun}。请换一个能写入、有空间的文件夹。`)
}

function writeDraft<Result>(draft: string, format: FileFormat, fill: (db: Db) => Result): Result {
  const db = new Database(draft)
  try {
    db.pragma('journal_mode = TRUNCATE')
    db.pragma('synchronous = FULL')
    migrate(db, 0, format)
    return fill(db)
  } finally {
    db.close()
  }
}

function foundCase(db: Db, asked: NewCase, actor: string, around: Surroundings): CaseIdentity {
  const identity: CaseIdentity = {
    caseId: around.newId(),
    plan: asked.plan,
    createdAt: around.now().toISOString(),
    rubrics: {
      enterprise: putRubric(db, asked.rubricTexts.enterprise),
      township: putRubric(db, asked.rubricTexts.township),
    },
  }
  makeAppender(db, around).append(new Map(), actor, firstChanges(identity, asked.township))
  return identity
}

function firstChanges(identity: CaseIdentity, township: NewTownship): Change[] {
  const created: Change = { kind: 'case-created', entity: CASE_ENTITY, item: 'identity', body: identity }
  const facts = Object.entries(township).map(
    ([item, value]): Change => ({ kind: 'fact-set', entity: subjectEntity(TOWNSHIP), item, body: { value } }),
  )
  return [created, ...facts]
}

/** Makes a rename durable; folders cannot be synced on Windows, where the rename itself is. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
