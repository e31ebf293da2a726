import { z } from 'zod'
import {
  BENCHMARK_TIERS,
  type CasePhase,
  type Draw,
  FINDING_KINDS,
  PERSON_ROLES,
  PHASES,
  RETURN_STEPS,
  SCORED_PHASES,
} from './case'
import { answerBody, enterpriseFacts, townshipFacts } from './events'
import type { ImportKind } from './import/staging'
import { place } from './place'
import type {
  ActionTurned,
  ActionView,
  CaseHead,
  ComparisonRow,
  ComparisonView,
  DeskView,
  EnterpriseRow,
  ReportFile,
  ScoreSaved,
  ScoreVersion,
  SheetView,
  StagedView,
  StatusView,
  VerifyView,
} from './replies'
import type { ReportModel } from './report'
import type { RubricForm } from './rubric'
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
export type ReportKind = (typeof REPORT_KINDS)[number]
export type ReportFormat = (typeof REPORT_FORMATS)[number]
