import type { CaseRecord, Conflict } from './case'
import { answeredSince, type Sheet } from './case/sheet'
import { TOWNSHIP } from './case/subject'
import { parseEntity } from './entity'

/** The phases whose scores a verifier must not know before signing. */
const HIDDEN_PHASES: readonly string[] = ['selfAssessment', 'assistance']

/** Whether the sheets of a phase are hidden as long as their enterprises are not verified. */
export const isHiddenPhase = (record: CaseRecord, phase: string): boolean =>
  record.blind && record.phase === 'verification' && HIDDEN_PHASES.includes(phase)

/** Whether a sheet is hidden: blind verification is on, under way, and its enterprise neither signed nor revealed. */
export function isHidden(
  record: CaseRecord,
  { subject, phase }: { subject: string; phase: string },
): boolean {
  if (!isHiddenPhase(record, phase) || subject === TOWNSHIP) return false
  if (record.reveals.some((reveal) => reveal.subject === subject)) return false
  return !record.sheets.some((sheet) => sheet.key.subject === subject && isSignedVerification(sheet))
}

/** Whether a case holds anything that its verifiers must not see yet. */
export const isAnythingHidden = (record: CaseRecord): boolean =>
  record.sheets.some((sheet) => isHidden(record, sheet.key))

/** A signature reveals, whatever is changed after it. */
const isSignedVerification = ({ key, signatures }: Sheet) =>
  key.phase === 'verification' && signatures.length > 0

/** The record as a verifier may see it: without the hidden sheets, their photos, what was noted beside them and what was written into reports of them. */
export function visibleRecord(record: CaseRecord): CaseRecord {
  if (!record.blind || record.phase !== 'verification') return record
  return {
    ...record,
    sheets: record.sheets.filter((sheet) => !isHidden(record, sheet.key)),
    photos: record.photos.filter((photo) => !isHidden(record, photo)),
    conflicts: record.conflicts.filter((conflict) => !isHiddenConflict(record, conflict)),
    reportEdits: isAnythingHidden(record) ? [] : record.reportEdits,
    comparisonNotes: record.comparisonNotes.filter(
      ({ subject }) => !isHidden(record, { subject, phase: 'selfAssessment' }),
    ),
  }
}

/** Whether a contested cell belongs to what is hidden: that two laptops disagree there is as much a secret as their values. */
export function isHiddenConflict(record: CaseRecord, { entity }: Pick<Conflict, 'entity'>): boolean {
  const at = parseEntity(entity)
  switch (at.kind) {
    case 'sheet':
      return isHidden(record, at.key)
    case 'photo':
      return isHidden(record, at.place)
    case 'comparison':
      return isHidden(record, { subject: at.subject, phase: 'selfAssessment' })
    case 'report':
      return record.sheets.some((sheet) => isHidden(record, sheet.key))
    default:
      return false
  }
}

/** The criteria of a verification sheet that were changed after its enterprise's 自评 was shown. */
export function changedAfterReveal(record: CaseRecord, sheet: Sheet): string[] {
  if (!record.blind || sheet.key.phase !== 'verification') return []
  const reveal = record.reveals.find((each) => each.subject === sheet.key.subject)
  const afterReveal = reveal ? answeredSince(sheet.answerIds, reveal.seen) : []
  return [...new Set([...afterReveal, ...sheet.signatures.flatMap((signature) => signature.changed)])].sort()
}
