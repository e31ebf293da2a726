import type { TownSummary } from '@shared/consolidation/town-summary'
import type { TownTally } from '@shared/consolidation/town-tally'
import type { CaseEvent } from '@shared/events'
import type { Db } from '../store/schema'

/** What the city keeps of an open case file, and the sums of it. */
export function summariseCase(
  _db: Db,
  _events: readonly CaseEvent[],
): { summary: TownSummary; tally: TownTally } {
  throw new Error('waits for shared/consolidation')
}
