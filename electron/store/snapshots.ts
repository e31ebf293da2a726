import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import { expired, SNAPSHOT_REASONS, type Snapshot, type SnapshotReason } from '@shared/snapshot'
import type { VersionVector } from '@shared/version-vector'
import Database from 'better-sqlite3'
import { syncFile } from '../atomic-file'
import { localDay } from '../local-day'
import type { Surroundings } from './clock'
import { copyInto } from './copy'
import { syncFolder } from './create'
import { sha256 } from './hash'
import type { Db } from './schema'
import { verifyCaseFile } from './verify'
import { readVersion } from './version'

const DRAFT = '.tmp'
/** 20240603T010203Z_seal_18233_1a2b3c4d.duhe: when, why, how many events, and which history. */
const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z_([a-z]+)_(\d+)_([0-9a-f]{8})\.duhe$/

/** A snapshot that is written and not yet verified; it bears its own name only after that. */
export interface SnapshotDraft {
  file: string
}

/** Writes an open case into its snapshot folder; null where the newest one holds the same history. */
export function draftSnapshot(
  db: Db,
  folder: string,
  reason: SnapshotReason,
  now: Date,
): SnapshotDraft | null {
  const history = historyOf(db)
  if (historyInName(listSnapshots(folder)[0]?.name) === history) return null
  const events = db.prepare('SELECT count(*) FROM event').pluck().get() as number
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const file = join(folder, `${time}_${reason}_${events}_${history}.duhe`)
  mkdirSync(folder, { recursive: true })
  rmSync(file + DRAFT, { force: true })
  try {
    copyInto(db, file + DRAFT)
  } catch (error) {
    rmSync(file + DRAFT, { force: true })
    throw error
  }
  return { file }
}

/** Makes a draft durable, reads it again, gives it its name and lets the oldest go; throws CaseProblem `snapshot-unsound`. */
export function settleSnapshot({ file }: SnapshotDraft): void {
  const draft = file + DRAFT
  try {
    syncFile(draft)
    const { ok, findings } = verifyCaseFile(draft)
    if (!ok)
      throw new CaseProblem(
        'snapshot-unsound',
        `备份没有通过校验（${findings[0]}），没有留下。请先检查案卷。`,
      )
    renameSync(draft, file)
    syncFolder(dirname(file))
  } finally {
    rmSync(draft, { force: true })
  }
  prune(dirname(file))
}

/** Puts a verified copy of an open case by, where it has changed since the last; says in words what prevented it, or null. */
export function takeSnapshot(db: Db, folder: string, reason: SnapshotReason, now: Date): CaseProblem | null {
  try {
    const draft = draftSnapshot(db, folder, reason, now)
    if (draft) settleSnapshot(draft)
    return null
  } catch (error) {
    return snapshotProblem(error)
  }
}

/** Puts a copy of a file of an older version by before it is brought on; that none could be made hinders nothing. */
export function snapshotBeforeUpgrade(db: Db, { snapshots, now }: Surroundings): void {
  const body = db.prepare("SELECT body FROM event WHERE kind = 'case-created'").pluck().get()
  const identity = typeof body === 'string' ? (JSON.parse(body) as { caseId: string }) : null
  if (snapshots && identity) takeSnapshot(db, join(snapshots, identity.caseId), 'migration', now())
}

/** Why no snapshot could be made; work goes on without it. */
export function snapshotProblem(error: unknown): CaseProblem {
  if (error instanceof CaseProblem) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = /FULL|ENOSPC/.test(code) ? '磁盘已满' : '备份文件夹写不进去'
  return new CaseProblem(
    'no-snapshot',
    `${why}，这次没有留下备份。案卷本身照常保存，可以继续工作；请清理磁盘，或把案卷拷一份到 U 盘。`,
  )
}

/** The snapshots in a folder, the newest first. */
export function listSnapshots(folder: string): Snapshot[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => snapshotNamed(folder, name) ?? [])
    .sort((a, b) => (a.name < b.name ? 1 : -1))
}

/** A snapshot by its name; null for what is none. */
export function snapshotNamed(folder: string, name: string): Snapshot | null {
  const [, year, month, day, hour, minute, second, why, events] = NAME.exec(name) ?? []
  const reason = SNAPSHOT_REASONS.find((each) => each === why)
  const stat = reason && statSync(join(folder, name), { throwIfNoEntry: false })
  if (!reason || !stat?.isFile()) return null
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  return { name, at, reason, events: Number(events), bytes: stat.size }
}

const versions = new Map<string, VersionVector>()

/** How far the history of a snapshot goes; a snapshot never changes, so it is read once. */
export function snapshotVersion(folder: string, name: string): VersionVector {
  const known = versions.get(name)
  if (known) return known
  const db = new Database(join(folder, name), { readonly: true })
  try {
    const version = readVersion(db)
    versions.set(name, version)
    return version
  } finally {
    db.close()
  }
}

const historyInName = (name: string | undefined): string | undefined => NAME.exec(name ?? '')?.[9]

/** Eight hex digits that tell one history from another. */
const historyOf = (db: Db): string => sha256(JSON.stringify(readVersion(db))).slice(0, 8)

function prune(folder: string): void {
  for (const { name } of expired(listSnapshots(folder), (at) => localDay(new Date(at))))
    rmSync(join(folder, name), { force: true })
}
