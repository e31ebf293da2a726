import type { CaseState } from '../apply'
import type { CaseEvent } from '../events'
import { lateEvents, standingState } from '../sealed-history'

/** How a history is read: what it says, and which of its events came after a seal, so that they are kept and not counted. */
export interface HistoryReading {
  stateIn(events: readonly CaseEvent[]): CaseState
  lateIn(events: readonly CaseEvent[]): Pick<ReadonlySet<CaseEvent>, 'has'>
}

export const BY_SEALS: HistoryReading = { stateIn: standingState, lateIn: lateEvents }
