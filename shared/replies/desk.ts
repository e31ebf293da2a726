import type { Township } from '../case/subject'
import type { Problem } from '../outcome'
import type { Place } from '../place'
import type { ThemeChoice } from '../theme'
import type { Arrival } from './exchange'

export interface CaseHead {
  caseId: string
  township: Township
  fileName: string
  /** Set where the file cannot be written: everything can be read and printed, nothing changed. */
  readOnly: boolean
  /** Set where this laptop's identity was found twice in the file, so that it goes on under a new one. */
  isForked: boolean
}

export interface RecentCase {
  key: string
  town: string
  county: string
  fileName: string
  openedAt: string
  missing: boolean
}

export interface DeskView {
  actor: string
  theme: ThemeChoice
  case: CaseHead | null
  recent: readonly RecentCase[]
  place: Place | null
  /** Why the file that was to be opened at start is not on the desk. */
  problem: Problem | null
  /** How the file that came in last stands to ours. */
  arrival: Arrival | null
  /** The name of a file that waits for its code. */
  lockedFile: string | null
}
