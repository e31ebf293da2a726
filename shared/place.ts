import { z } from 'zod'
import { PHASES } from './case/phase'
import { EDITED_TEXT_MAX } from './case/report-edit'
import { COLUMNS_MAX } from './columns'

/** How the sheets were laid side by side; kept for the whole case, not for one subject. */
const comparisonPlace = z.object({
  baseline: z.enum(PHASES).default('selfAssessment'),
  against: z.enum(PHASES).default('verification'),
  /** The columns beside the compared two; null until the panel has chosen. */
  columns: z.array(z.string().max(40)).max(COLUMNS_MAX).nullable().default(null),
  isOnlyDifferent: z.boolean().default(true),
  order: z.enum(['form', 'gap']).default('form'),
  layout: z.enum(['pairs', 'matrix']).default('pairs'),
})

export type ComparisonPlace = z.infer<typeof comparisonPlace>

export const FIRST_COMPARISON: ComparisonPlace = comparisonPlace.parse({})

/** Where the panel was: the view, its place in it, and a reason or a paragraph that was half written. */
export const place = z.object({
  view: z.string().max(40),
  subject: z.string().min(1).max(60).nullable(),
  phase: z.enum(PHASES).nullable(),
  criterion: z.string().max(20).nullable(),
  draft: z.object({ criterion: z.string().max(20), text: z.string().max(2_000) }).nullable(),
  /** A paragraph of a report that was half written, by report and paragraph. */
  rewriting: z
    .object({ key: z.string().max(250), text: z.string().max(EDITED_TEXT_MAX) })
    .nullable()
    .default(null),
  comparison: comparisonPlace.default(FIRST_COMPARISON),
  /** The part of 统计 that was looked at. */
  statistics: z.enum(['conclusions', 'hints']).default('conclusions'),
})

export type Place = z.infer<typeof place>
