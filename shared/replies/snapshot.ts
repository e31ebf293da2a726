import type { Snapshot } from '../snapshot'
import type { CaseHead } from './desk'

export interface SnapshotView extends Snapshot {
  /** How it stands to the case of now, in words. */
  difference: string
}

export interface SnapshotRestored {
  head: CaseHead
  /** The file that is open now. */
  fileName: string
}

/** A damaged file that was put together again, and is open now. */
export interface CaseRescued {
  head: CaseHead
  salvaged: number
  lost: number
  photos: { salvaged: number; lost: number }
}
