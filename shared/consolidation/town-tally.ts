import type { CasePhase, Phase, ScoredPhase } from '../case/phase'
import type { Sum } from '../groups'
import type { Points } from '../points'
import type { FormName } from '../report/source'
import type { Tolerance } from '../tolerance'
import type { RandomSummary } from './town-summary'

/** What a mean and its spread are made of: integers, so that towns add up exactly. */
export interface Moments extends Sum {
  /** Σx², in 1/10 000 of a squared point. */
  squares: number
}

/** A criterion or a section over the sheets in force: who answered it, who lost on it, and how much. */
export interface Loss {
  judged: number
  deducted: number
  lost: Points
}

export interface VerdictTally {
  compared: number
  /** 不一致 of any kind, 须重新帮扶 among them. */
  inconsistent: number
  reassist: number
}

/** The means of a set of enterprises: 自评, 帮扶 and 复核 over all complete sheets, 核实 over the first one of those drawn. */
export type PhaseSums = Readonly<Record<ScoredPhase, Sum>>

/** An enterprise that lost much on a criterion. */
export interface Loser {
  subject: string
  name: string
  deduction: Points
  reason: string | null
  phase: ScoredPhase
}

export interface CriterionTally extends Loss {
  /** The hash of the words and points of the criterion: by it the forms of several towns join. */
  key: string
  id: string
  text: string
  points: Points
  section: string
  notApplicable: number
  /** 自评 − first 核实 over the enterprises drawn. */
  inflation: Sum
  /** How many of these have another score. */
  changed: number
  /** Who lost most, the most first; no more than `LOSERS_KEPT`. */
  losers: readonly Loser[]
}

export interface SectionTally extends Loss {
  /** The hash of the keys of its criteria. */
  key: string
  no: string
  title: string
  points: Points
  /** Points got over the sheets in force that answer it fully. */
  got: Sum
}

/** The enterprises of one class or industry. */
export interface GroupTally {
  name: string
  enterprises: number
  means: PhaseSums
  verdicts: VerdictTally
  inflation: Sum
  /** By the key of the criterion; one on which nobody lost is there with what was answered. */
  criteria: Readonly<Record<string, Loss>>
}

/** What 重新帮扶 changed, over the enterprises that were verified again: the first 核实 and the last. */
export interface ReverifiedTally {
  count: number
  before: Points
  after: Points
  /** Those that agree since. */
  settled: number
}

export interface OrderTally {
  raised: number
  closed: number
  /** Days from raised to closed, summed over the closed ones. */
  closedDays: number
  /** The closed ones that were closed after the day that was set. */
  closedLate: number
  /** The open ones by the days on which they were raised and are due, ISO, Beijing time. */
  open: readonly { raised: string; due: string; count: number }[]
}

/** One town as sums: its size does not grow with the number of enterprises. */
export interface TownTally {
  caseId: string
  plan: string
  town: string
  county: string
  city: string
  enterpriseBase: number | null
  phase: CasePhase
  rubrics: { enterprise: string; township: string }
  tolerance: Tolerance
  isToleranceDeclared: boolean
  enterprises: number
  /** Enterprises that have a sheet in force, by the phase that it is of. */
  inForce: Readonly<Record<ScoredPhase, number>>
  /** Verified by choice: in no mean and no bound. */
  added: number
  township: Readonly<Record<ScoredPhase, Points | null>>
  townshipInForce: ScoredPhase | null
  means: PhaseSums
  verdicts: VerdictTally
  random: RandomSummary | null
  draws: number
  /** Over the drawn enterprises with both sheets complete. */
  drawn: { self: Moments; verified: Moments; inflation: Moments; changed: number }
  forms: Readonly<
    Record<FormName, { criteria: readonly CriterionTally[]; sections: readonly SectionTally[] }>
  >
  classes: readonly GroupTally[]
  industries: readonly GroupTally[]
  reverified: ReverifiedTally
  orders: OrderTally
  benchmarks: { total: number; isNew: number }
  findings: number
  finished: Readonly<Record<Phase, string | null>>
  isReported: boolean
  conflicts: number
  undecided: number
}
