import { z } from 'zod'
import { PHASES, SCORED_PHASES } from '../case/phase'

/** One call of the border: the schema of what comes in, and the type of what goes out. */
export const call = <Input extends z.ZodType>(input: Input) => ({
  returns: <Output>() => ({ input, output: undefined as Output }),
})

export const nothing = z.object({})
export const subjectId = z.string().min(1).max(60)
export const recordId = z.string().min(1).max(60)
export const criterionId = z.string().max(20)
export const personName = z.string().trim().min(1).max(40)
export const round = z.number().int().min(1).max(99)
export const note = (max: number) => z.string().trim().min(1).max(max)

export const sheetKey = z.object({
  subject: subjectId,
  phase: z.enum(SCORED_PHASES),
  round,
  scorer: z.string().max(60),
})

const phase = z.enum(PHASES)
export const comparedPhases = z.object({ baseline: phase, against: phase })
