import type { CaseRecord } from '../case'
import { cellAddress } from '../entity'
import type { Change } from '../events'

/** Tells whether a change would settle a conflict unseen; only an adjudication may. */
export function conflictFinder(record: CaseRecord): (change: Change) => boolean {
  const conflicts = new Set(record.conflicts.map(cellAddress))
  return (change) => conflicts.size > 0 && conflicts.has(cellAddress(change))
}
