import { basename } from 'node:path'
import type { Written } from '@shared/exchange/compare-copies'
import { assertNever } from '@shared/outcome'
import type { Arrival } from '@shared/replies/exchange'
import type { Desk } from '../desk'
import { keepReplaced, libraryName } from '../library'
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
      if (desk.openFile === file) desk.closeCase()
      const kept = basename(keepReplaced(desk.tools.home, file, desk.tools.around.now()))
      await moveFile(draft, file)
      return { file, arrival: { kind: 'newer', fileName, theirs, kept } }
    }
    case 'diverged': {
      const waiting = basename(await keepWaiting(desk.tools.home, draft, fileName))
      return { file, arrival: { kind: 'diverged', fileName, ours, theirs, waiting } }
    }
    default:
      return assertNever(relation)
  }
}
