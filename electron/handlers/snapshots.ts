import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, parse } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import type { CaseHead } from '@shared/replies/desk'
import type { SnapshotRestored, SnapshotView } from '@shared/replies/snapshot'
import { differenceWords } from '@shared/snapshot-words'
import { covers } from '@shared/version-vector'
import { syncFile } from '../atomic-file'
import type { Desk } from '../desk'
import { freeName, libraryFolder } from '../library'
import type { CaseSession } from '../session'
import { syncFolder } from '../store/create'
import { listSnapshots, snapshotNamed, snapshotVersion } from '../store/snapshots'
import { verifyCaseFile } from '../store/verify'
import { checkNothingHidden } from './blind'

/** The snapshots of the open case, the newest first, each with how it stands to the case of now. */
export function readSnapshots(session: CaseSession): SnapshotView[] {
  const { snapshots: folder } = session
  if (folder === null) return []
  const hashes = session.hashes()
  return listSnapshots(folder).map((snapshot) => {
    const isHeld = covers(hashes, snapshotVersion(folder, snapshot.name))
    return { ...snapshot, difference: differenceWords({ events: snapshot.events, isHeld, now: hashes.size }) }
  })
}

/** The file of a snapshot of the open case; throws CaseProblem `no-snapshot` where it is gone. */
function fileOf({ snapshots }: CaseSession, name: string): string {
  if (snapshots !== null && snapshotNamed(snapshots, name)) return join(snapshots, name)
  throw new CaseProblem('no-snapshot', '这个备份已经不在了。案卷没有改动，请在列表里另选一个。')
}

/** Opens a snapshot for reading in the place of the case; refused while blind verification hides what it may show. */
export function lookAtSnapshot(desk: Desk, { name }: { name: string }): CaseHead {
  checkNothingHidden(desk.session)
  return desk.lookAt(fileOf(desk.session, name))
}

/** Puts a snapshot into the library as a file of its own, or in the place of the case after a snapshot of that; the present is never lost. Refused while blind verification hides what it may show. */
export function restoreSnapshot(
  desk: Desk,
  { name, as }: { name: string; as: 'copy' | 'replace' },
): SnapshotRestored {
  checkNothingHidden(desk.session)
  const from = fileOf(desk.session, name)
  const { file, day } = { file: desk.caseFile, day: desk.session.today().replaceAll('-', '') }
  if (as === 'copy') {
    const { name: stem, ext } = parse(file)
    const copy = freeName(join(libraryFolder(desk.tools.home), `${stem}_恢复_${day}${ext}`))
    placeVerified(from, copy)
    return opened(desk, copy)
  }
  placeVerified(from, file, (place) => {
    desk.leaveSnapshot()
    const problem = desk.session.snapshot('restore')
    if (problem) throw new CaseProblem(problem.code, `${problem.message}没有恢复，现在的案卷没有改动。`)
    desk.replacing(place)
  })
  return opened(desk, file)
}

function opened(desk: Desk, file: string): SnapshotRestored {
  return { head: desk.openCase(file), fileName: basename(file) }
}

/** Copies a file to its place whole and verified, or not at all. The copy is made before anything else is done, for that may let the oldest snapshot go. */
function placeVerified(from: string, to: string, doing = (place: () => void) => place()): void {
  const draft = `${to}.${process.pid}.tmp`
  try {
    copyFileSync(from, draft)
    syncFile(draft)
    const { ok, findings } = verifyCaseFile(draft)
    if (!ok)
      throw new CaseProblem('damaged', `这个备份没有通过校验（${findings[0]}），没有恢复，案卷没有改动。`)
    doing(() => {
      renameSync(draft, to)
      syncFolder(dirname(to))
    })
  } finally {
    rmSync(draft, { force: true })
  }
}
