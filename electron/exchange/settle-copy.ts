import { basename, join } from 'node:path'
import type { Written } from '@shared/exchange/compare-copies'
import { assertNever, CaseProblem } from '@shared/outcome'
import type { Arrival } from '@shared/replies/exchange'
import type { Desk } from '../desk'
import { libraryName } from '../library'
import type { Surroundings } from '../store/clock'
import { allowedBy } from '../store/newer'
import { openCaseFile, openProblem } from '../store/open'
import { takeSnapshot } from '../store/snapshots'
import { compareWithLibrary, type Standing } from './compare-library'
import { keepWaiting } from './inbox'
import { moveFile } from './move-file'

/** A verified copy in the inbox, under the name that it came by. */
export interface CameIn {
  draft: string
  fileName: string
  caseId: string
  written: readonly Written[]
}

/** The file to open for a copy that came in, and how the two stand to each other. */
export interface Settled {
  file: string
  arrival: Arrival
}

/** Gives a verified copy its place by what it holds beyond the library's own; nothing of either is lost. */
export async function settleCopy(desk: Desk, came: CameIn): Promise<Settled> {
  const [standing] = compareWithLibrary(desk, came.caseId, came.written)
  if (standing) return settleBeside(desk, came, standing)
  const file = libraryName(desk.tools.home, came.fileName)
  await moveFile(came.draft, file)
  return { file, arrival: { kind: 'new', fileName: came.fileName, events: came.written.length } }
}

async function settleBeside(desk: Desk, came: CameIn, standing: Standing): Promise<Settled> {
  const { file, relation, ours, theirs, events } = standing
  const { draft, fileName } = came
  switch (relation) {
    case 'same':
      return { file, arrival: { kind: 'same', fileName, events } }
    case 'older':
      return { file, arrival: { kind: 'older', fileName, ours } }
    case 'newer': {
      refuseUnwritable(draft, fileName)
      if (desk.openFile === file) desk.closeCase()
      keepReplaced(file, came.caseId, desk.tools.around)
      await moveFile(draft, file)
      return { file, arrival: { kind: 'newer', fileName, theirs } }
    }
    case 'diverged': {
      const waiting = basename(await keepWaiting(desk.tools.home, draft, fileName))
      return { file, arrival: { kind: 'diverged', fileName, ours, theirs, waiting } }
    }
    default:
      return assertNever(relation)
  }
}

/** Puts a case file by among its snapshots before a newer one takes its place; throws CaseProblem where that is not possible. */
function keepReplaced(file: string, caseId: string, { snapshots, now }: Surroundings): void {
  if (snapshots === null) return
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) throw openProblem(file, opened.failure)
  try {
    const problem = takeSnapshot(opened.db, join(snapshots, caseId), 'replaced', now())
    if (problem)
      throw new CaseProblem(problem.code, `${problem.message}没有换成收到的那份，本机的案卷没有改动。`)
  } finally {
    opened.db.close()
  }
}

/** A file that only a newer program can write must not take the place of one that is worked in; throws CaseProblem `newer-version`. */
function refuseUnwritable(draft: string, fileName: string): void {
  const opened = openCaseFile(draft, 'read')
  if (!opened.ok) throw openProblem(fileName, opened.failure)
  try {
    if (allowedBy(opened.db) === 'write') return
  } finally {
    opened.db.close()
  }
  throw new CaseProblem(
    'newer-version',
    `${fileName} 由更新版本的督核写成，本版本不能用它换下本机的案卷，两份都未改动。请先升级督核。`,
  )
}
