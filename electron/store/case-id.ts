import { eventBodies } from '@shared/events'
import { openCaseFile } from './open'
import type { Db } from './schema'

/** Which case an open file is of; null where it does not say. */
export function readCaseId(db: Db): string | null {
  const body = db.prepare("SELECT body FROM event WHERE kind = 'case-created' LIMIT 1").pluck().get()
  try {
    return eventBodies['case-created'].parse(JSON.parse(String(body))).caseId
  } catch {
    return null
  }
}

/** Which case a file is of, as it is on the disk; null where it cannot be read. */
export function caseIdOf(file: string): string | null {
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) return null
  try {
    return readCaseId(opened.db)
  } finally {
    opened.db.close()
  }
}
