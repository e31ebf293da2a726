import { eventRootOf } from '../../electron/store/event-root'
import { listEvents } from '../../electron/store/events'
import { packHistory } from '../../electron/store/packed-history'
import type { Db } from '../../electron/store/schema'
import type { SummaryToSeal } from '../../electron/store/seal-summary'
import type { SealedSummary } from '../../electron/store/sealed-summary'
import { newStamp } from '../../electron/store/unchanged'

/** The row of a summary that the last seal names, whatever the records come to. */
export function forgedRow(db: Db, { kept, head }: SummaryToSeal): SealedSummary {
  const history = listEvents(db)
  return {
    stamp: newStamp(),
    eventId: history.find(({ kind }) => kind === 'sealed')!.id,
    stateHash: eventRootOf(history),
    head,
    history: packHistory(history),
    summary: Buffer.from(kept.summary.bytes),
    tally: Buffer.from(kept.tally.bytes),
  }
}
