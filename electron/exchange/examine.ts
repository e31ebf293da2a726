import { PHOTO_BYTES } from '@shared/case/photo'
import type { Written } from '@shared/exchange/compare-copies'
import { reasonUnsound } from '@shared/merge/sound'
import { readCaseId } from '../store/case-id'
import { type OpenFailure, openCaseFile } from '../store/open'
import type { Db } from '../store/schema'
import { sealedSummarySize } from '../store/sealed-summary'
import { verifyWhole } from '../store/verify'
import { listWritten } from '../store/written'

/** What was found of a file: that it does not open, that it does not hold what it claims, or whose history it is. */
export type Examined =
  | { kind: 'failed'; failure: OpenFailure }
  | { kind: 'unsound'; findings: readonly string[] }
  | { kind: 'sound'; caseId: string; written: readonly Written[] }

/** Looks at a file that nobody trusts yet; runs in a process that may be killed. */
export function examine(file: string): Examined {
  const opened = openCaseFile(file, 'read')
  if (!opened.ok) return { kind: 'failed', failure: opened.failure }
  const { db } = opened
  try {
    const why = reasonRefused(db)
    if (why !== null) return { kind: 'unsound', findings: why }
    const caseId = readCaseId(db)
    if (caseId === null) return { kind: 'unsound', findings: ['立案记录读不出'] }
    return { kind: 'sound', caseId, written: listWritten(db) }
  } finally {
    db.close()
  }
}

/** What is wrong with an open file, or null; its size is looked at first, and its content only within measure. */
export function reasonRefused(db: Db): readonly string[] | null {
  if (isTooMuch(db)) return ['内容超出了案卷的限度']
  const { ok, findings, history } = verifyWhole(db)
  if (!ok) return findings
  const why = reasonUnsound(history)
  return why === null ? null : [why]
}

const EVENTS_MAX = 2_000_000
const TEXT_BYTES_MAX = 5_000_000
/** Eight bytes an event, and what the city keeps. */
const SUMMARY_BYTES_MAX = 8 * EVENTS_MAX + 2 * TEXT_BYTES_MAX

/** Values and counts beyond anything that the program writes; the sizes are read without the values themselves. */
function isTooMuch(db: Db): boolean {
  const most = (expression: string, table: string) =>
    (db.prepare(`SELECT max(${expression}) FROM ${table}`).pluck().get() as number | null) ?? 0
  return (
    most('octet_length(bytes)', 'photo') > PHOTO_BYTES ||
    most('octet_length(body)', 'rubric') > TEXT_BYTES_MAX ||
    most('octet_length(body) + octet_length(supersedes)', 'event') > TEXT_BYTES_MAX ||
    most('octet_length(body)', 'current') > TEXT_BYTES_MAX ||
    sealedSummarySize(db) > SUMMARY_BYTES_MAX ||
    (db.prepare('SELECT count(*) FROM event').pluck().get() as number) > EVENTS_MAX
  )
}
