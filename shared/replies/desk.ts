import type { Township } from '../case/subject'
import type { Problem } from '../outcome'
import type { Place } from '../place'
import type { ThemeChoice } from '../theme'

export interface CaseHead {
  caseId: string
  township: Township
  fileName: string
  /** Set where the file cannot be written: everything can be read and printed, nothing changed. */
  readOnly: boolean
  /** Set while an earlier state of the case is looked at. */
  isSnapshot: boolean
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
  /** The name of the file that could not be opened because it is damaged, so that it can be rescued. */
  damaged: string | null
  /** Something to be told once, which hinders nothing. */
  notice: string | null
}
