import { z } from 'zod'
import { type Answer, type Enterprise, PHASES, type Phase, type SheetKey, type Township } from './case'
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
import type { RubricForm } from './rubric'
import type { SheetScore } from './sheet-score'
import type { Tolerance } from './tolerance'

const call = <Input extends z.ZodType>(input: Input) => ({
  returns: <Output>() => ({ input, output: undefined as Output }),
})

const subjectId = z.string().min(1).max(60)
const phase = z.enum(PHASES)
const sheetKey = z.object({
  subject: subjectId,
  phase,
  round: z.number().int().min(1).max(99),
  scorer: z.string().max(60),
})
const comparedPhases = z.object({ baseline: phase, against: phase })
const personName = z.string().trim().min(1).max(40)
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
  ).returns<{ id: string }>(),

  'sheet.read': call(sheetKey).returns<SheetView>(),
  'sheet.fillFull': call(sheetKey).returns<SheetView>(),
  'score.set': call(
    z.object({ key: sheetKey, criterion: z.string().max(20), answer: answerBody }),
  ).returns<ScoreSaved>(),

  'comparison.list': call(comparedPhases).returns<ComparisonRow[]>(),
  'comparison.read': call(comparedPhases.extend({ subject: subjectId })).returns<ComparisonView>(),

  'import.stage': call(
    z.object({ phase, round: z.number().int().min(1), scorer: z.string().max(60) }),
  ).returns<StagedView | null>(),
  'import.commit': call(z.object({ token: z.string().max(60) })).returns<{ written: number }>(),
  'template.save': call(z.object({ kind: z.enum(TEMPLATE_KINDS) })).returns<{ file: string } | null>(),

  'report.preview': call(z.object({})).returns<ReportModel>(),
  'report.export': call(z.object({ formats: z.array(z.enum(REPORT_FORMATS)).min(1) })).returns<{
    files: ReportFile[]
  } | null>(),
  'report.showFolder': call(z.object({})).returns<null>(),
} as const

export type CallName = keyof typeof contract
export type CallInput<Name extends CallName> = z.input<(typeof contract)[Name]['input']>
export type CallOutput<Name extends CallName> = (typeof contract)[Name]['output']
export type Place = z.infer<typeof place>
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
