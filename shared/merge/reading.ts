import { type CaseState, headsOf, stateOf } from '../apply'
import type { CaseEvent } from '../events'

/** How a history is read: what it says, and which of its events came after a seal, so that they are kept and not counted. */
export interface HistoryReading {
  stateIn(events: readonly CaseEvent[]): CaseState
  lateIn(events: readonly CaseEvent[]): Pick<ReadonlySet<CaseEvent>, 'has'>
}

/** Without seals everything counts. */
export const PLAIN: HistoryReading = {
  stateIn: (events) => stateOf(headsOf(events)),
  lateIn: () => new Set(),
}
