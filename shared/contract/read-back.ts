import { z } from 'zod'
import type { ReadBackView } from '../replies/read-back'
import { call } from './call'
import { REPORT_KINDS } from './papers'

/** What comes back of a report that was edited in Word. */
export const readBackCalls = {
  'report.readBack': call(z.object({ kind: z.enum(REPORT_KINDS) })).returns<ReadBackView | null>(),
  'report.takeBack': call(
    z.object({
      token: z.string().max(60),
      paragraphs: z.array(z.string().min(1).max(200)).min(1).max(5_000),
    }),
  ).returns<{ written: number }>(),
} as const
