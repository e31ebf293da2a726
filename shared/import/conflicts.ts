import type { CaseRecord } from '../case'
import type { Change } from '../events'

/** Tells whether a change would settle a conflict unseen; only an adjudication may. */
export function conflictFinder(record: CaseRecord): (change: Change) => boolean {
  const keyOf = ({ entity, item }: { entity: string; item: string }) => `${entity}\u0000${item}`
  const conflicts = new Set(record.conflicts.map(keyOf))
  return (change) => conflicts.size > 0 && conflicts.has(keyOf(change))
}
