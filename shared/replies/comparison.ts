import type { RecheckDecision } from '../case/action'
import type { CasePhase, ScoredPhase } from '../case/phase'
import type { Acceptance, ComparisonNote } from '../case/remarks'
import type { Column, ColumnRow } from '../columns'
import type { Comparison } from '../comparison'
import type { Verdict } from '../flags'
import type { Flag } from '../flags/flag'
import type { Problem } from '../outcome'
import type { Points } from '../points'
import type { Tolerance } from '../tolerance'
import type { OrderView } from './action'
import type { SubjectHead } from './subject'

/** One wording that an explanation has had. */
export interface NoteVersion {
  who: string
  at: string
  /** null where it was taken away. */
  text: string | null
}

export interface ComparisonRow {
  subject: SubjectHead
  baseline: Points
  compared: Points
  gap: Points
  verdict: Verdict
  flags: readonly Flag[]
  unanswered: number
}

export interface ComparisonView {
  subject: SubjectHead
  comparison: Comparison
  flags: readonly Flag[]
  verdict: Verdict
  tolerance: Tolerance
  /** The verdict by the tolerance that stood at the draw, where that was another one. */
  verdictAtDraw: Verdict | null
  /** Criteria that were changed after the verifier could see the 自评; they count in no agreement. */
  changedAfterReveal: readonly string[]
  /** Criteria of the compared sheets that two laptops contradict each other about. */
  contested: readonly { phase: ScoredPhase; criterion: string }[]
  /** Every round of every phase beside the baseline. */
  columns: readonly Column[]
  rows: readonly ColumnRow[]
  /** Explanations of every round, the earliest first. */
  notes: readonly ComparisonNote[]
  standing: ComparisonStanding
}

/** What was decided on a subject's 核实, and what can be: by the verdict of 自评 and 核实, whatever is compared. */
export interface ComparisonStanding {
  phase: CasePhase
  /** The round that a sheet of 帮扶 or 核实 belongs to now, and the round of 核实 in force. */
  round: number
  verified: number
  verdict: Verdict | null
  /** What a 重新帮扶 would have to set right. */
  causes: readonly string[]
  /** Who confirmed the round in force, with the criteria that were changed since. */
  acceptance: (Acceptance & { changed: readonly string[] }) | null
  /** The latest. */
  order: OrderView | null
  /** What the re-check said of the round in force. */
  decision: RecheckDecision | null
  /** What stands against each action now; null where it may be done. */
  against: Readonly<Record<ComparisonAction, Problem | null>>
}

export type ComparisonAction = 'accept' | 'order' | 'decide'
