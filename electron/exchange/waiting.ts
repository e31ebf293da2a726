import { rmSync } from 'node:fs'
import { covers, versionVector } from '@shared/version-vector'
import type { Desk } from '../desk'
import { readCaseId } from '../store/case-id'
import { openCaseFile } from '../store/open'
import { listWritten } from '../store/written'
import { inboxFile, listInbox } from './inbox'

/** The copies in the inbox that hold something the open case lacks; those that do not have done their service and go. */
export function listWaiting(desk: Desk): string[] {
  const held = new Set(desk.session.listWritten().map(({ hash }) => hash))
  return listInbox(desk.tools.home).filter((name) => {
    const file = inboxFile(desk.tools.home, name)
    const found = standingOf(file, desk.openCaseId, held)
    if (found === 'held') rmSync(file)
    return found === 'waiting'
  })
}

function standingOf(file: string, caseId: string | null, held: ReadonlySet<string>) {
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) return 'another'
  try {
    if (readCaseId(opened.db) !== caseId) return 'another'
    return covers(held, versionVector(listWritten(opened.db))) ? 'held' : 'waiting'
  } finally {
    opened.db.close()
  }
}
