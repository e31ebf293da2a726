import { z } from 'zod'
import {
  type Answer,
  BENCHMARK_TIERS,
  type Benchmark,
  type CasePhase,
  type Draw,
  type Enterprise,
  FINDING_KINDS,
  type Finding,
  type Order,
  PERSON_ROLES,
  type Person,
  PHASES,
  type Phase,
  RETURN_STEPS,
  type RecheckDecision,
  type Reveal,
  SCORED_PHASES,
  type SheetKey,
  type Signature,
  type Township,
} from './case'
import type { Comparison } from './comparison'
import type { EnterpriseClass } from './enterprise-class'
import { answerBody, enterpriseFacts, townshipFacts } from './events'
import type { Verdict } from './flags'
import type { Flag } from './flags/flag'
import type { CellRemark, ImportKind } from './import/staging'
import type { NextStep } from './next-step'
import type { Problem } from './outcome'
import type { CaseStatus } from './phases'
import type { Points } from './points'
import type { ReportModel } from './report'
import type { VerificationRound } from './rounds'
import type { RubricForm } from './rubric'
import type { SheetScore } from './sheet-score'
import type { Calibration } from './statistics/calibration'
import type { Tolerance } from './tolerance'

const call = <Input extends z.ZodType>(input: Input) => ({
  returns: <Output>() => ({ input, output: undefined as Output }),
})

const subjectId = z.string().min(1).max(60)
const phase = z.enum(PHASES)
const sheetKey = z.object({
  subject: subjectId,
  phase: z.enum(SCORED_PHASES),
  round: z.number().int().min(1).max(99),
  scorer: z.string().max(60),
})
const comparedPhases = z.object({ baseline: phase, against: phase })
const personName = z.string().trim().min(1).max(40)
const recordId = z.string().min(1).max(60)
const note = (max: number) => z.string().trim().min(1).max(max)
const toleranceInput = z
  .object({
    total: z.number().int().min(0).max(10_000),
    sectionShare: z.number().int().min(0).max(10_000),
    fullToZero: z.boolean(),
    severity: z.enum(['reassist', 'inconsistent']),
  })
  .partial()
export const REPORT_KINDS = ['township', 'draw', 'orders'] as const
const reportKind = z.enum(REPORT_KINDS).default('township')
export const REPORT_FORMATS = ['docx', 'pdf', 'xlsx'] as const
export const TEMPLATE_KINDS = [
  'enterprises',
  'enterprise-scores',
  'township-scores',
] as const satisfies readonly ImportKind[]

/** Where the panel was: the view, its place in it and a reason that was half typed. */
const place = z.object({
  view: z.string().max(40),
  subject: subjectId.nullable(),
  phase: phase.nullable(),
  criterion: z.string().max(20).nullable(),
  draft: z.object({ criterion: z.string().max(20), text: z.string().max(2_000) }).nullable(),
})

/** Every call that crosses the border, with the schema of what comes in and the type of what goes out. */
export const contract = {
  'desk.read': call(z.object({})).returns<DeskView>(),
  'desk.setActor': call(z.object({ name: personName })).returns<{ actor: string }>(),
  'desk.savePlace': call(place).returns<null>(),

  'case.create': call(
    z.object({
      town: townshipFacts.town,
      county: townshipFacts.county,
      city: townshipFacts.city,
      enterpriseBase: townshipFacts.enterpriseBase,
    }),
  ).returns<CaseHead>(),
  'case.openFile': call(z.object({})).returns<CaseHead | null>(),
  'case.openRecent': call(z.object({ key: z.string().max(100) })).returns<CaseHead>(),
  'case.openSample': call(z.object({})).returns<CaseHead>(),
  'case.close': call(z.object({})).returns<null>(),
  'case.status': call(z.object({})).returns<StatusView>(),
  'case.verify': call(z.object({})).returns<VerifyView>(),

  'rubric.read': call(z.object({ subject: z.enum(['enterprise', 'township']) })).returns<RubricForm>(),
  'enterprise.list': call(z.object({})).returns<EnterpriseRow[]>(),
  'enterprise.save': call(
    z.object({ id: subjectId.nullable(), facts: z.object(enterpriseFacts).partial() }),
  ).returns<{ id: string; event: string | null }>(),

  'sheet.read': call(sheetKey).returns<SheetView>(),
  'sheet.fillFull': call(sheetKey).returns<SheetView>(),
  'score.set': call(
    z.object({ key: sheetKey, criterion: z.string().max(20), answer: answerBody }),
  ).returns<ScoreSaved>(),

  'score.history': call(z.object({ key: sheetKey, criterion: z.string().max(20) })).returns<ScoreVersion[]>(),
  'sheet.sign': call(z.object({ key: sheetKey, name: personName })).returns<{ event: string }>(),
  'action.undo': call(z.object({})).returns<ActionTurned>(),
  'action.redo': call(z.object({})).returns<ActionTurned>(),

  'action.read': call(z.object({})).returns<ActionView>(),
  'phase.advance': call(z.object({ to: z.enum([...PHASES, 'closed']) })).returns<{ phase: CasePhase }>(),
  'tolerance.propose': call(z.object({})).returns<Calibration | null>(),
  'tolerance.declare': call(toleranceInput.extend({ reason: note(500).nullable() })).returns<{
    event: string
    tolerance: Tolerance
  }>(),
  'draw.make': call(
    z.object({
      n: z.number().int().min(1).max(10_000),
      seed: note(200),
      stratified: z.boolean(),
      reason: note(500).nullable(),
    }),
  ).returns<Draw>(),
  'draw.add': call(z.object({ subject: subjectId, reason: note(500) })).returns<{ event: string }>(),
  'order.raise': call(
    z.object({ subject: subjectId, due: z.string().max(10), what: note(2_000), who: note(60).nullable() }),
  ).returns<{ order: string }>(),
  'order.close': call(z.object({ order: z.string().max(80), note: z.string().max(2_000) })).returns<{
    order: string
  }>(),
  'order.evidence': call(z.object({ order: z.string().max(80), text: note(2_000) })).returns<{
    order: string
  }>(),
  'recheck.decide': call(
    z.object({
      subject: subjectId,
      decision: z.enum(['accepted', 'corrected', 'returned']),
      step: z.enum(RETURN_STEPS).nullable().default(null),
      reason: z.string().max(2_000),
    }),
  ).returns<{ event: string }>(),
  'fact.set': call(z.object({ subject: subjectId, facts: z.record(z.string(), z.unknown()) })).returns<{
    event: string | null
  }>(),
  'finding.save': call(
    z.object({
      id: recordId.nullable(),
      subject: subjectId,
      kind: z.enum(FINDING_KINDS),
      about: z.string().max(20).nullable(),
      text: note(2_000),
    }),
  ).returns<{ id: string }>(),
  'finding.remove': call(z.object({ id: recordId })).returns<{ id: string }>(),
  'person.save': call(
    z.object({
      id: recordId.nullable(),
      name: personName,
      role: z.enum(PERSON_ROLES),
      unit: z.string().max(100),
      phone: note(60).nullable(),
    }),
  ).returns<{ id: string }>(),
  'person.remove': call(z.object({ id: recordId })).returns<{ id: string }>(),
  'benchmark.set': call(
    z.object({
      subject: subjectId,
      tier: z.enum(BENCHMARK_TIERS),
      isNew: z.boolean(),
      note: z.string().max(500),
    }),
  ).returns<{ id: string }>(),
  'benchmark.remove': call(z.object({ id: subjectId })).returns<{ id: string }>(),
  'blind.set': call(z.object({ blind: z.boolean() })).returns<{ event: string }>(),
  'blind.reveal': call(z.object({ subject: subjectId, reason: note(500) })).returns<{ event: string }>(),

  'comparison.list': call(comparedPhases).returns<ComparisonRow[]>(),
  'comparison.read': call(comparedPhases.extend({ subject: subjectId })).returns<ComparisonView>(),

  'import.stage': call(
    z.object({
      phase: z.enum(SCORED_PHASES),
      round: z.number().int().min(1).nullable(),
      scorer: z.string().max(60),
    }),
  ).returns<StagedView | null>(),
  'import.commit': call(z.object({ token: z.string().max(60) })).returns<{ written: number }>(),
  'template.save': call(z.object({ kind: z.enum(TEMPLATE_KINDS) })).returns<{ file: string } | null>(),

  'report.preview': call(z.object({ kind: reportKind })).returns<ReportModel>(),
  'report.export': call(
    z.object({ kind: reportKind, formats: z.array(z.enum(REPORT_FORMATS)).min(1) }),
  ).returns<{
    files: ReportFile[]
  } | null>(),
  'report.showFolder': call(z.object({})).returns<null>(),
} as const

export type CallName = keyof typeof contract
export type CallInput<Name extends CallName> = z.input<(typeof contract)[Name]['input']>
export type CallOutput<Name extends CallName> = (typeof contract)[Name]['output']
export type Place = z.infer<typeof place>
export type ReportKind = (typeof REPORT_KINDS)[number]
export type ReportFormat = (typeof REPORT_FORMATS)[number]

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
  answer: z.infer<typeof answerBody> | null
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
}

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

export interface ReportFile {
  path: string
  bytes: number
  sha256: string
}
