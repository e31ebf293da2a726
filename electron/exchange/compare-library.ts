import { type Compared, compareCopies, type Written } from '@shared/exchange/compare-copies'
import type { Desk } from '../desk'
import { libraryFiles } from '../library'
import { caseIdOf } from '../store/case-id'
import { openCaseFile, openProblem } from '../store/open'
import { listWritten } from '../store/written'

/** A case file of this laptop beside the copy that came in. */
export interface Standing extends Compared {
  file: string
  events: number
}

const ORDER = ['same', 'older', 'newer', 'diverged'] as const

/** How a copy of a case stands to every file of the same case in the library, the one to go by first. */
export function compareWithLibrary(desk: Desk, caseId: string, theirs: readonly Written[]): Standing[] {
  return libraryFiles(desk.tools.home)
    .filter((file) => (desk.openFile === file ? desk.openCaseId : caseIdOf(file)) === caseId)
    .map((file) => {
      const ours = desk.openFile === file ? desk.session.listWritten() : writtenIn(file)
      return { file, events: ours.length, ...compareCopies(theirs, ours) }
    })
    .sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) || b.events - a.events)
}

function writtenIn(file: string): Written[] {
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) throw openProblem(file, opened.failure)
  try {
    return listWritten(opened.db)
  } finally {
    opened.db.close()
  }
}
