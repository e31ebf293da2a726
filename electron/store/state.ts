import { type CaseState, stateOf } from '@shared/apply'
import { sealedState } from '@shared/sealed-history'
import { listHeads } from './current'
import { listEvents } from './events'
import type { Db } from './schema'

/** What a file says now: its current values, less what came too late for a seal in force. */
export const readState = (db: Db): CaseState =>
  isSealed(db) ? sealedState(listEvents(db)) : stateOf(listHeads(db))

const isSealed = (db: Db): boolean =>
  db.prepare("SELECT EXISTS (SELECT 1 FROM event WHERE kind = 'sealed')").pluck().get() === 1
