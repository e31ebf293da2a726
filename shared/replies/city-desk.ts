import type { Verdict } from '../city/intake'
import type { CriterionHead } from '../city-view/criterion-head'
import type { CityNextStep } from '../city-view/next-step'
import type { CityFigures } from '../city-view/overview'
import type { CitySettings } from '../consolidation/city-settings'
import type { Loser } from '../consolidation/town-tally'
import type { JoinedTown } from './city'

/** Which city file is on the desk. */
export interface CityHead {
  /** Names the file without saying where it lies. */
  key: string
  name: string
  fileName: string
  readOnly: boolean
}

export interface CityOverview extends CityFigures {
  nextStep: CityNextStep
  /** The last first. */
  issued: readonly IssuedView[]
  /** When this desk last wrote into the file; null while it did not. */
  savedAt: string | null
}

/** One time that the city report went out. */
export interface IssuedView {
  number: number
  by: string
  /** UTC. */
  at: string
  files: readonly string[]
  towns: number
  /** What changed in the city file since, in words; of the last one only. */
  changes: readonly string[]
}

/** One file that was offered, as the window names it. */
export interface OfferedFile {
  file: string
  town: string | null
  verdict: Verdict
  reason: string
  cautions: readonly string[]
}

/** What came of the files that were offered. */
export interface CityIntake {
  /** The run that is under way, or the last one; null before the first since the file was opened. */
  run: {
    isUnderWay: boolean
    offered: readonly OfferedFile[]
    /** The names of the files that were not looked at, because the run was called off. */
    left: readonly string[]
  } | null
  /** The towns that are in, and where each came from. */
  towns: readonly JoinedTown[]
  /** Everything that was offered before this run, the last first, and how many older lines there are. */
  log: readonly LoggedFile[]
  older: number
}

export interface LoggedFile extends Omit<OfferedFile, 'cautions'> {
  at: string
  actor: string
}

/** What is to be done about a problem: as the city office wrote it, else as the library proposes; empty where it has nothing. */
export interface MeasureView {
  text: string
  responsible: string
  due: string | null
  /** What each enterprise or town does by itself; null where there are no words for it. */
  own: string | null
  /** Who wrote it and when; null while it is as proposed. */
  by: string | null
  at: string | null
}

export interface IssueView {
  /** By it the measure is kept. */
  key: string
  kind: 'common' | 'town' | 'few'
  criterion: CriterionHead
  /** The town that stands out. */
  town: { caseId: string; name: string } | null
  /** In numbers, as an expert reads them. */
  evidence: string
  /** How sure that is; null where nothing was tested. */
  proof: string | null
  isSmall: boolean
  examples: readonly (Loser & { caseId: string; town: string })[]
  measure: MeasureView
}

export interface CityIssues {
  common: readonly IssueView[]
  townshipCommon: readonly IssueView[]
  prominent: readonly IssueView[]
  settings: CitySettings
  /** Whether these are the ones that the program comes with. */
  isDefault: boolean
}

/** What other settings would make of the same towns. */
export interface SettingsTrial {
  common: Change
  prominent: Change
}

/** Titles that come in and fall out, and how many there would be. */
interface Change {
  before: number
  after: number
  added: readonly string[]
  gone: readonly string[]
}
