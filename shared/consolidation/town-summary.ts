import type { BENCHMARK_TIERS, FINDING_KINDS } from '../case/action'
import type { CasePhase, Phase, ScoredPhase } from '../case/phase'
import type { EnterpriseClass } from '../enterprise-class'
import type { Verdict } from '../flags'
import type { Points } from '../points'
import type { Tolerance } from '../tolerance'

/** What a criterion has other than full points; those that a sheet does not list have them. */
export type Mark =
  | { criterion: string; kind: 'deducted'; deduction: Points; reason: string | null }
  | { criterion: string; kind: 'notApplicable'; reason: string }
  | { criterion: string; kind: 'unanswered' }

/** The sheet of record of one phase: its total is the points of its form less what its marks take. */
export interface SheetSummary {
  phase: ScoredPhase
  round: number
  /** Empty for the sheet that the panel keeps together. */
  scorer: string
  total: Points
  unanswered: number
  marks: readonly Mark[]
}

/** One round of 督导核实 against the 自评; null where there is no 自评 to compare with. */
export interface RoundSummary {
  round: number
  total: Points
  unanswered: number
  gap: Points | null
  verdict: Verdict | null
}

/** The first 核实 beside the 自评, both complete, as statistics §1 takes it; hand-picked ones are marked on the subject. */
export interface FirstVerification {
  baseline: Points
  compared: Points
  isInconsistent: boolean
  /** Criteria whose two scores differ: baseline − compared, positive is inflated. */
  inflated: readonly { criterion: string; by: Points }[]
  /** Criteria scored after the 自评 was shown or the sheet was signed. */
  changed: readonly string[]
}

/** Where the pictures of a criterion are found again in the case file. */
export interface EvidenceSummary {
  phase: ScoredPhase
  round: number
  criterion: string
  /** SHA-256 of each picture. */
  hashes: readonly string[]
}

export interface SubjectSummary {
  /** `T` for the township. */
  id: string
  name: string
  /** null for the township and for an enterprise without figures. */
  class: EnterpriseClass | null
  industry: string | null
  /** Picked by the last draw. */
  isDrawn: boolean
  /** Verified by choice, so that it enters no mean and no bound. */
  isAdded: boolean
  verdict: Verdict | null
  /** What does not agree, in the words of the rules, hints left out. */
  flags: readonly string[]
  sheets: readonly SheetSummary[]
  rounds: readonly RoundSummary[]
  first: FirstVerification | null
  evidence: readonly EvidenceSummary[]
}

/** The last draw and how far it is verified (statistics §1). */
export interface RandomSummary {
  drawNo: number
  seed: string
  frameHash: string
  /** Enterprises in the frame, picked, and of these verified with both sheets complete. */
  N: number
  picked: number
  n: number
  /** Inconsistent ones of the n. */
  found: number
}

export interface OrderSummary {
  subject: string
  round: number
  /** UTC, and an ISO day. */
  raisedAt: string
  due: string
  /** UTC; null while it is open. */
  closedAt: string | null
}

/** When a phase was entered, UTC. */
export interface PhaseEntry {
  phase: CasePhase
  at: string
}

/**
 * Everything that the city keeps of one town, as plain data. It is made of the whole record: a case in
 * which a 自评 is still hidden from its verifiers is not taken in.
 */
export interface TownSummary {
  caseId: string
  plan: string
  town: string
  county: string
  city: string
  enterpriseBase: number | null
  phase: CasePhase
  /** Hashes of the two forms. */
  rubrics: { enterprise: string; township: string }
  tolerance: Tolerance
  isToleranceDeclared: boolean
  /** The township first, then the enterprises in the order of the list. */
  subjects: readonly SubjectSummary[]
  /** null without a draw. */
  random: RandomSummary | null
  draws: number
  orders: readonly OrderSummary[]
  benchmarks: Readonly<Record<(typeof BENCHMARK_TIERS)[number], { total: number; isNew: number }>>
  findings: Readonly<Record<(typeof FINDING_KINDS)[number], number>>
  /** Oldest first, as far as the history has them. */
  entered: readonly PhaseEntry[]
  /** The first day on which each phase was left for the next, Beijing time; null where it was not or nobody knows. */
  finished: Readonly<Record<Phase, string | null>>
  reportIssuedAt: string | null
  conflicts: number
  /** Sheets of several scorers of which none counts yet. */
  undecided: number
}
