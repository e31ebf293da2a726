import type { Phase } from '../case/phase'
import type { Seal } from '../case/seal'
import type { Problem } from '../outcome'

export interface SealView extends Pick<Seal, 'phase' | 'at' | 'day' | 'signers' | 'events' | 'reopened'> {
  code: string
}

/** A change that came after the seal of what it changes: kept, and not counted. */
export interface LateEvent {
  id: string
  phase: Phase
  /** When it was written, by the clock of its laptop. */
  at: string
  actor: string
  what: string
}

export interface SealBoard {
  phases: readonly {
    phase: Phase
    /** The seal in force. */
    seal: SealView | null
    /** Seals that were reopened. */
    past: readonly SealView[]
    /** Why it cannot be sealed now. */
    reasons: readonly Problem[]
  }[]
  late: readonly LateEvent[]
  /** Seals in force that were made without knowing of an earlier one. */
  unaware: readonly SealView[]
}

/** What the sixteen digits on a signed report say of the open case. */
export type SealCheck =
  | { is: 'malformed' }
  | { is: 'unknown' }
  | {
      is: 'known'
      seal: SealView
      /** What of the sealed record the file no longer bears out; null where all of it is there unchanged. */
      finding: string | null
      /** The report of today against the sealed one: equal, with what later phases and a reopening added, or worded by another version. */
      report: 'same' | 'grown' | 'reworded'
    }
