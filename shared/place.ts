import { z } from 'zod'
import { PHASES } from './case'

/** Where the panel was: the view, its place in it and a reason that was half typed. */
export const place = z.object({
  view: z.string().max(40),
  subject: z.string().min(1).max(60).nullable(),
  phase: z.enum(PHASES).nullable(),
  criterion: z.string().max(20).nullable(),
  draft: z.object({ criterion: z.string().max(20), text: z.string().max(2_000) }).nullable(),
})

export type Place = z.infer<typeof place>
