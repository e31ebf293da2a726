import type { CasePhase, Phase, ScoredPhase } from '../case/phase'
import type { Sum } from '../groups'
import type { Points } from '../points'
import type { FormName } from '../report/source'
import type { Tolerance } from '../tolerance'
import type { CitySettings } from './city-settings'
import type { RandomSummary } from './town-summary'
import type { Loser, Loss, PhaseSums, ReverifiedTally, VerdictTally } from './town-tally'

/** A share with its 95 % interval (Wilson), each between 0 and 1; nothing where nobody answered. */
export interface Share {
  part: number
  whole: number
  interval: readonly [low: number, high: number] | null
  /** Too few answers for a rank. */
  isSmall: boolean
}

/** A mean with its 95 % interval over the frame that it was drawn from, points; null of fewer than two. */
export interface SampleMean extends Sum {
  interval: readonly [low: number, high: number] | null
  isSmall: boolean
}

export interface DeadlineResult {
  phase: Phase
  due: string
  /** ISO day; null where the phase is not left yet or nobody knows when. */
  finished: string | null
  /** `unknown`: left, and the file does not say when. */
  state: 'kept' | 'late' | 'overdue' | 'pending' | 'unknown'
}

export interface OrderResult {
  raised: number
  closed: number
  /** Days from raised to closed, summed. */
  closedDays: number
  closedLate: number
  open: number
  overdue: number
  /** Days that the open ones have been open, summed; and the longest. */
  openDays: number
  oldestDays: number | null
}

/** Sums that a town and the whole city have alike. */
export interface Totals {
  enterprises: number
  inForce: Readonly<Record<ScoredPhase, number>>
  added: number
  means: PhaseSums
  verdicts: VerdictTally
  orders: OrderResult
  reverified: ReverifiedTally
  benchmarks: { total: number; isNew: number }
  findings: number
  conflicts: number
  undecided: number
}

export interface TownResult extends Totals {
  caseId: string
  town: string
  county: string
  city: string
  /** How the town is called where another has the same name: with its county before it. */
  name: string
  enterpriseBase: number | null
  phase: CasePhase
  plan: string
  rubrics: { enterprise: string; township: string }
  tolerance: Tolerance
  isToleranceDeclared: boolean
  township: Readonly<Record<ScoredPhase, Points | null>>
  townshipInForce: ScoredPhase | null
  /** The drawn enterprises; null without a draw. */
  random: RandomSummary | null
  /** With 95 %; null until every drawn enterprise is verified. */
  upperBound95: number | null
  /** First 核实 of those drawn, and 自评 less it. */
  verified: SampleMean
  inflation: SampleMean
  /** At least ten new benchmark enterprises. */
  hasBenchmarks: boolean
  deadlines: readonly DeadlineResult[]
  isReported: boolean
}

export interface GroupResult {
  name: string
  enterprises: number
  means: PhaseSums
  verdicts: VerdictTally
  inflation: Sum
  /** The criteria on which the largest shares lose points, the largest first; small numbers left out. */
  criteria: readonly (Loss & { key: string; id: string; text: string; share: Share })[]
}

export interface SectionResult extends Loss {
  /** The hash of the keys of its criteria: towns with another section are left out of it. */
  key: string
  form: FormName
  no: string
  title: string
  points: Points
  got: Sum
  share: Share
}

/** One town's part in a criterion, in the order of `CityResult.towns`; null where its form has no such criterion. */
export type CriterionTown = (Loss & { isSmall: boolean }) | null

export interface CriterionResult extends Loss {
  key: string
  form: FormName
  id: string
  section: string
  text: string
  points: Points
  notApplicable: number
  inflation: Sum
  changed: number
  share: Share
  towns: readonly CriterionTown[]
}

/** 共性问题: in at least the declared share of the towns and of the enterprises. */
export interface CommonIssue {
  kind: 'common'
  criterion: CriterionResult
  /** Towns in which somebody lost points, of those whose form has it and that answered it. */
  towns: number
  townsJudged: number
  enterprises: number
  share: Share
  /** Who lost most, town by town. */
  examples: readonly (Loser & { caseId: string; town: string })[]
}

/** 突出的个性问题 of one town: far above the rest of the city. */
export interface TownIssue {
  kind: 'town'
  criterion: CriterionResult
  caseId: string
  town: string
  here: Share
  elsewhere: Share
  /** P(X ≥ here) of Fisher's exact test, and the same after Holm over every test made. */
  p: number
  corrected: number
  /** 0.6745·(share − median)/MAD over the towns; null with too few towns or no spread. */
  z: number | null
  examples: readonly (Loser & { caseId: string; town: string })[]
}

/** 突出的个性问题 of a few enterprises: nearly nobody else loses points on it, and these lose a large part. */
export interface FewIssue {
  kind: 'few'
  criterion: CriterionResult
  enterprises: readonly (Loser & { caseId: string; town: string })[]
  share: Share
  towns: number
}

export type ProminentIssue = TownIssue | FewIssue

/** A criterion of a town's form that the city's form does not have word for word. */
export interface UnmatchedCriterion extends Loss {
  key: string
  form: FormName
  id: string
  text: string
  points: Points
  towns: readonly { caseId: string; town: string }[]
  /** The criterion of the city's form that has the same number, where there is one: for the eye, never for a sum. */
  sameNumber: string | null
}

/** What all random parts together say of the city (statistics §1, City). */
export interface CityRandom {
  /** Towns whose draw is fully verified, and those that have none such. */
  towns: number
  missing: readonly { caseId: string; town: string }[]
  N: number
  n: number
  found: number
  /** For the allocation that hides most; null without a town. */
  upperBound95: number | null
  sentence: string
  /** 自评 − first 核实 over all these frames, each town by the size of its frame; points. null of fewer than two a town. */
  inflation: { mean: number; interval: readonly [low: number, high: number] } | null
}

export interface CityNote {
  about:
    | 'sheets'
    | 'drawn'
    | 'self'
    | 'whole'
    | 'alone'
    | 'stages'
    | 'added'
    | 'missing'
    | 'tolerance'
    | 'unmatched'
    | 'alike'
    | 'cities'
    | 'plans'
  text: string
}

export interface CityResult {
  /** The day by which ages and deadlines are counted, ISO. */
  asOf: string
  settings: CitySettings
  /** By county and town. */
  towns: readonly TownResult[]
  totals: Totals
  random: CityRandom
  classes: readonly GroupResult[]
  industries: readonly GroupResult[]
  sections: readonly SectionResult[]
  /** Those of the city's forms, in form order, the enterprises' before the townships'. */
  criteria: readonly CriterionResult[]
  common: readonly CommonIssue[]
  /** The same of the form of the townships, by towns alone. */
  townshipCommon: readonly CommonIssue[]
  prominent: readonly ProminentIssue[]
  unmatched: readonly UnmatchedCriterion[]
  /** How many exact tests were made. */
  tests: number
  /** Which sheets count, what is left out and what cannot be said. */
  notes: readonly CityNote[]
}
