import type { Township } from '../case/subject'
import type { CityPlace } from '../city-view/place'
import type { Problem } from '../outcome'
import type { Place } from '../place'
import type { ThemeChoice } from '../theme'
import type { CityHead } from './city-desk'
import type { Arrival } from './exchange'

export interface CaseHead {
  caseId: string
  township: Township
  fileName: string
  /** Set where the file cannot be written: everything can be read and printed, nothing changed. */
  readOnly: boolean
  /** Set where this laptop's identity was found twice in the file, so that it goes on under a new one. */
  isForked: boolean
  /** Set while an earlier state of the case is looked at. */
  isSnapshot: boolean
}

/** A case file or a city file that was open before; of a city file the name stands for the town. */
export interface RecentFile {
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
  /** A case or a city file, never both. */
  case: CaseHead | null
  city: CityHead | null
  recent: readonly RecentFile[]
  place: Place | null
  cityPlace: CityPlace | null
  /** Why the file that was to be opened at start is not on the desk. */
  problem: Problem | null
  /** The name of the file that could not be opened because it is damaged, so that it can be rescued. */
  damaged: string | null
  /** Something to be told once, which hinders nothing. */
  notice: string | null
  /** How the file that came in last stands to ours. */
  arrival: Arrival | null
  /** The name of a file that waits for its code. */
  lockedFile: string | null
}
