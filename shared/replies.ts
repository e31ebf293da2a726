import type { AnswerBody } from './answer'
import type {
  Acceptance,
  Answer,
  Benchmark,
  CasePhase,
  ComparisonNote,
  Draw,
  Enterprise,
  Finding,
  Order,
  Person,
  Phase,
  RecheckDecision,
  Reveal,
  SheetKey,
  Signature,
  Township,
} from './case'
import type { Column, ColumnRow } from './columns'
import type { Comparison } from './comparison'
import type { EnterpriseClass } from './enterprise-class'
import type { Verdict } from './flags'
import type { Flag } from './flags/flag'
import type { GuideState, GuideStep } from './guide'
import type { Hint, HintId } from './hints/hint'
import type { HintWords } from './hints/hint-words'
import type { CellRemark, ImportKind } from './import/staging'
import type { NextStep } from './next-step'
import type { Problem } from './outcome'
import type { CaseStatus } from './phases'
import type { Place } from './place'
import type { Points } from './points'
import type { EditedReport } from './report/edits'
import type { MarkedReport } from './report/marked'
import type { TraceRow } from './report/trace/trace'
import type { VerificationRound } from './rounds'
import type { SheetScore } from './sheet-score'
import type { ThemeChoice } from './theme'
import type { Tolerance } from './tolerance'

export interface CaseHead {
  caseId: string
  township: Township
  fileName: string
  /** Set where the file cannot be written: everything can be read and printed, nothing changed. */
  readOnly: boolean
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
}

export interface StatusView extends CaseStatus {
  nextStep: NextStep
  conflicts: number
  /** Mean of the complete self-assessments, as a sum and a count. */
  selfMean: { sum: Points; count: number }
  /** Sum of the gaps (verified − self) of the compared enterprises, and how many they are. */
  gapMean: { sum: Points; count: number }
  verdicts: Readonly<Record<Verdict, number>>
  townshipRound: number
  savedAt: string | null
}

export interface VerifyView {
  ok: boolean
  findings: readonly string[]
  events: number
  stateHash: string
}

/** What the action board, the draw, the orders, the re-check and the people views show. */
export interface ActionView {
  phase: CasePhase
  tolerance: Tolerance
  toleranceDeclared: boolean
  toleranceAtDraw: Tolerance | null
  draws: readonly Draw[]
  additions: readonly { subject: string; reason: string }[]
  orders: readonly OrderView[]
  findings: readonly Finding[]
  people: readonly Person[]
  benchmarks: readonly Benchmark[]
  decisions: readonly RecheckDecision[]
  blind: boolean
  reveals: readonly Reveal[]
  township: Township
  /** Every subject with what the views need to name it and say where it stands. */
  subjects: readonly ActionSubject[]
}

export interface OrderView extends Order {
  name: string
  overdue: boolean
  /** Whether the round that the order opened is verified, and with what result. */
  reverified: Verdict | null
}

export interface ActionSubject extends SubjectHead {
  round: number
  verdict: Verdict | null
  verdictAtDraw: Verdict | null
  gap: Points | null
  /** Why it should be helped again, in the words of the flags. */
  flags: readonly string[]
  /** Every round of 核实 beside the others; empty where there was none. */
  rounds: readonly VerificationRound[]
  drawn: boolean
  added: boolean
  verification: 'none' | 'begun' | 'complete' | 'signed'
  /** Its 自评 is hidden until the verifier signs. */
  hidden: boolean
}

/** One answer that a criterion has had, with who gave it and when. */
export interface ScoreVersion {
  who: string
  at: string
  /** null where the answer was taken away. */
  answer: AnswerBody | null
}

/** One wording that an explanation has had. */
export interface NoteVersion {
  who: string
  at: string
  /** null where it was taken away. */
  text: string | null
}

/** An action that was taken back or brought back, and in words what it was. */
export interface ActionTurned {
  event: string
  what: string
}

export interface SheetTotal {
  total: Points
  unanswered: number
}

export interface EnterpriseRow extends Enterprise {
  totals: Readonly<Record<Phase, SheetTotal | null>>
  gap: Points | null
  verdict: Verdict | null
  flags: number
  /** The round that a sheet of 帮扶 or 核实 belongs to now. */
  round: number
}

export interface SubjectHead {
  id: string
  name: string
  class: EnterpriseClass | null
  industry: string | null
}

export interface SheetView {
  subject: SubjectHead
  key: SheetKey
  score: SheetScore
  previous: string | null
  next: string | null
  signatures: readonly Signature[]
  savedAt: string | null
}

export interface ScoreSaved {
  event: string
  /** The criterion's score after the change; null when it was cleared. */
  criterionScore: Points | null
  sheetTotal: Points
  answer: Answer | null
  sheet: SheetView
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
  /** Every round of every phase beside the baseline. */
  columns: readonly Column[]
  rows: readonly ColumnRow[]
  /** Explanations of every round, the earliest first. */
  notes: readonly ComparisonNote[]
  standing: ComparisonStanding
}

/** The hints of one rule, with what they may mean and what to look at. */
export interface HintGroup extends HintWords {
  id: HintId
  open: readonly Hint[]
  /** Those that somebody has looked at, with the reason. */
  seen: readonly (Hint & { reason: string; seenAt: string })[]
}

export interface HintsView {
  caution: string
  /** The rules that found something, in the order in which to work through them. */
  groups: readonly HintGroup[]
  /** The enterprises that the hints lead to, by their names. */
  subjects: readonly Pick<SubjectHead, 'id' | 'name'>[]
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

export interface StagedView {
  token: string
  fileName: string
  kind: ImportKind
  rows: number
  added: number
  changed: number
  same: number
  problems: readonly CellRemark[]
  /** What was understood in its own way; it does not hold the import up. */
  notes: readonly CellRemark[]
}

/** How a figure of a report came to be. */
export interface FigureTrace {
  text: string
  /** Written by hand, so that nothing counts it again. */
  isByHand: boolean
  /** The same figure counted again from the record, which it has to equal. */
  counted: string
  /** In one sentence. */
  made: string
  rows: readonly Omit<TraceRow, 'parts'>[]
  /** Rows that are not listed. */
  more: number
}

export interface ReportPreview extends Omit<EditedReport, 'report'> {
  report: MarkedReport
}

export interface ReportFile {
  path: string
  bytes: number
  sha256: string
}

export interface GuideView {
  /** null where it never began. */
  state: GuideState | null
  /** Empty while another case is on the desk, or none. */
  steps: readonly (Omit<GuideStep, 'isDone'> & { isDone: boolean })[]
}
