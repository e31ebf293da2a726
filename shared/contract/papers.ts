import { z } from 'zod'
import { SCORED_PHASES } from '../case/phase'
import { EDITED_TEXT_MAX } from '../case/report-edit'
import type { ImportKind } from '../import/staging'
import type { FigureTrace, ReportFile, ReportPreview, StagedView } from '../replies/papers'
import { call, note, nothing, round, subjectId } from './call'

export const REPORT_KINDS = [
  'self-assessment',
  'township',
  'sheets',
  'draw',
  'comparison',
  'orders',
  'benchmarks',
  'people',
] as const
/** The one document of a city file. */
export const CITY_KIND = 'city'
const ALL_KINDS = [...REPORT_KINDS, CITY_KIND] as const
/** Documents of one subject or of all. */
export const KINDS_BY_SUBJECT: readonly ReportKind[] = ['sheets', 'comparison']
/** Documents of one phase, or blank. */
export const KINDS_BY_PHASE: readonly ReportKind[] = ['sheets']

/** Which document; a subject can be chosen of the score forms and the comparison, phase and blank form of the score forms only. */
const reportChoice = z.object({
  kind: z.enum(ALL_KINDS).default('township'),
  subject: subjectId.nullable().default(null),
  phase: z.enum(SCORED_PHASES).nullable().default(null),
  isBlank: z.boolean().default(false),
})
export type ReportChoice = z.output<typeof reportChoice>
export const REPORT_FORMATS = ['docx', 'pdf', 'xlsx'] as const
export const TEMPLATE_KINDS = [
  'enterprises',
  'enterprise-scores',
  'township-scores',
] as const satisfies readonly ImportKind[]
export type CaseReportKind = (typeof REPORT_KINDS)[number]
export type ReportKind = CaseReportKind | typeof CITY_KIND
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** What comes in as a workbook and goes out as a document. */
export const papersCalls = {
  'import.stage': call(
    z.object({
      phase: z.enum(SCORED_PHASES),
      round: round.nullable(),
      scorer: z.string().max(60),
    }),
  ).returns<StagedView | null>(),
  'import.commit': call(z.object({ token: z.string().max(60) })).returns<{ written: number }>(),
  'template.save': call(z.object({ kind: z.enum(TEMPLATE_KINDS) })).returns<{ file: string } | null>(),
  'report.preview': call(reportChoice).returns<ReportPreview>(),
  /** Null gives the generated text back. */
  'report.rewrite': call(
    z.object({
      kind: z.enum(ALL_KINDS),
      paragraph: z.string().min(1).max(200),
      text: note(EDITED_TEXT_MAX).nullable(),
    }),
  ).returns<{ event: string }>(),
  'report.trace': call(reportChoice.extend({ at: z.number().int().min(0) })).returns<FigureTrace>(),
  'report.export': call(reportChoice.extend({ formats: z.array(z.enum(REPORT_FORMATS)).min(1) })).returns<{
    files: ReportFile[]
  } | null>(),
  'report.print': call(reportChoice).returns<{ file: string }>(),
  'report.showFolder': call(nothing).returns<null>(),
} as const
