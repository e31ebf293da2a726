import { accessSync, constants, readSync, statSync } from 'node:fs'
import { assertNever, CaseProblem } from '@shared/outcome'
import Database from 'better-sqlite3'
import { type Descriptor, keepDescriptor } from './descriptor'
import { allowedBy } from './newer'
import { CASE_FORMAT, type Db, type FileFormat, knownSchemaText, schemaText } from './schema'
import { type KeepBefore, upgrade } from './upgrade'

export type OpenFailure =
  | { kind: 'missing' }
  | { kind: 'not-a-case' }
  | { kind: 'newer-version'; isReadable: boolean }
  | { kind: 'damaged'; why: string }
  | { kind: 'in-use' }
  | { kind: 'read-only' }

export type Opened = { ok: true; db: Db } | { ok: false; failure: OpenFailure }

const HEADER_BYTES = 100

function readHeader({ descriptor }: Descriptor): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  return header.subarray(0, readSync(descriptor, header, 0, HEADER_BYTES, 0))
}

/** What the first 100 bytes say, before SQLite sees the file: what bars it from being opened, or its version. */
export function headerOf(header: Buffer, { applicationId }: FileFormat): OpenFailure | { version: number } {
  const isSqlite = header.length >= HEADER_BYTES && header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  if (!isSqlite || header.readUInt32BE(68) !== applicationId) return { kind: 'not-a-case' }
  const version = header.readUInt32BE(60)
  if (version === 0) return { kind: 'not-a-case' }
  // A write-ahead file loses its scores when it is copied without its companion, so ours never is one.
  if (header[18] !== 1 || header[19] !== 1) return { kind: 'damaged', why: '被其他数据库软件改动过' }
  return { version }
}

const failed = (failure: OpenFailure): Opened => ({ ok: false, failure })

/** Opens a case file for reading and writing, or read-only; every way in which that fails has a name. */
export const openCaseFile = (file: string, mode: 'write' | 'read', keepBefore?: KeepBefore): Opened =>
  openFile(file, mode, CASE_FORMAT, keepBefore)

/** The bytes of a case file as a database in memory, to be read; the caller verifies its pages. */
export function openCaseBytes(bytes: Buffer): Opened {
  const header = headerOf(bytes, CASE_FORMAT)
  if ('kind' in header) return failed(header)
  let db: Db | null = null
  try {
    db = new Database(bytes, { readonly: true })
    // Every page is in memory already; SQLite would keep a second copy of most of them.
    db.pragma('cache_size = -200')
    const failure = prepare(db, 'read', CASE_FORMAT)
    if (failure) return failed(failure)
    const opened: Opened = { ok: true, db }
    db = null
    return opened
  } catch (error) {
    return failed(failureOf(error))
  } finally {
    db?.close()
  }
}

/** The same for any format of this program's; before an older version of it is brought up to date, a copy can be put by. */
export function openFile(
  file: string,
  mode: 'write' | 'read',
  format: FileFormat,
  keepBefore: KeepBefore = () => undefined,
): Opened {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return failed({ kind: 'missing' })
  const writable = (stat.mode & 0o222) !== 0 && !isOnProtectedMedium(file)
  if (mode === 'write' && !writable) return failed({ kind: 'read-only' })
  let raw: Descriptor | null = null
  let db: Db | null = null
  try {
    raw = keepDescriptor(file)
    const header = headerOf(readHeader(raw), format)
    if ('kind' in header) return failed(header)
    // A newer program may have left something that only it can take back: its file is never touched.
    const readonly = !writable || header.version > format.scripts.length
    db = new Database(file, { fileMustExist: true, readonly, timeout: 0 })
    const failure = prepare(db, mode, format, keepBefore) ?? pageDamage(db)
    if (failure) return failed(failure)
    const opened = releasedOnClose(db, raw)
    raw = db = null
    return { ok: true, db: opened }
  } catch (error) {
    return failed(failureOf(error))
  } finally {
    db?.close()
    raw?.release()
  }
}

/** A file may look writable on a medium that is not, and SQLite would say so only when it first writes. */
function isOnProtectedMedium(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EROFS'
  }
}

/** The connection, which gives up the raw descriptor after its own: the other way round its lock would go. */
function releasedOnClose(db: Db, raw: Descriptor): Db {
  const close = db.close.bind(db)
  return Object.assign(db, {
    close() {
      close()
      raw.release()
      return db
    },
  })
}

const damaged = (why: string): OpenFailure => ({ kind: 'damaged', why })

/** Sets the connection up and checks the whole schema before anything can be written; says what is wrong, or null. */
function prepare(
  db: Db,
  mode: 'write' | 'read',
  format: FileFormat,
  keepBefore: KeepBefore = () => undefined,
): OpenFailure | null {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = ON')
  db.pragma('recursive_triggers = ON')
  const version = db.pragma('user_version', { simple: true }) as number
  const newest = format.scripts.length
  if (mode === 'read' || version > newest) {
    db.pragma('query_only = ON')
    // One transaction for as long as the file is open: nobody writes between two looks at it.
    db.exec('BEGIN')
  } else {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('synchronous = FULL')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
  }
  if (version <= newest && schemaText(db) !== knownSchemaText(version, format))
    return damaged('数据表结构被改动过')
  const allowed = allowedBy(db, format)
  if (allowed === 'nothing') return { kind: 'newer-version', isReadable: false }
  if (mode === 'write') {
    if (allowed === 'read') return { kind: 'newer-version', isReadable: true }
    if (db.pragma('journal_mode = TRUNCATE', { simple: true }) !== 'truncate')
      return damaged('不能启用安全的写入方式')
    if (version < newest) upgrade(db, version, keepBefore, format)
  }
  return null
}

const pageDamage = (db: Db): OpenFailure | null =>
  db.pragma('quick_check(1)', { simple: true }) === 'ok' ? null : damaged('数据页损坏')

function failureOf(error: unknown): OpenFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { kind: 'in-use' }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return { kind: 'read-only' }
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'EACCES' || code === 'EPERM')
    return { kind: 'read-only' }
  if (code.startsWith('SQLITE_')) return { kind: 'damaged', why: '数据页损坏' }
  throw error
}

/** The failure in the panel's words, naming the file; the exit code of the command line hangs on its `code`. */
export function openProblem(file: string, failure: OpenFailure, { noun, ending } = CASE_FORMAT): CaseProblem {
  const problem = (message: string) => new CaseProblem(failure.kind, message, { file })
  switch (failure.kind) {
    case 'missing':
      return problem(`找不到${noun}文件 ${file}。请确认文件没有被移走或改名，U 盘已插好。`)
    case 'not-a-case':
      return problem(`${file} 不是督核${noun}。文件未改动。请选择扩展名为 ${ending} 的${noun}文件。`)
    case 'newer-version':
      return problem(
        failure.isReadable
          ? `${file} 由更新版本的督核写成，本版本只能打开查看和打印，不能修改，文件未改动。请先升级督核。`
          : `${file} 由更新版本的督核写成，本版本不能打开，文件未改动。请先升级督核。`,
      )
    case 'damaged':
      return problem(`${file} 已损坏（${failure.why}），没有打开，文件未改动。请改用备份的${noun}。`)
    case 'in-use':
      return problem(`${file} 正被另一个督核窗口或程序使用。请先在那里关闭它，再打开。`)
    case 'read-only':
      return problem(`${file} 是只读的，不能写入。请复制到本机后再打开，或取消文件的只读属性。`)
    default:
      return assertNever(failure)
  }
}
