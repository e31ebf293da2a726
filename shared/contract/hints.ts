import { z } from 'zod'
import type { HintsView } from '../replies/hints'
import { call, note, nothing } from './call'

/** What is worth a look, and what somebody has looked at. */
export const hintsCalls = {
  'hints.read': call(nothing).returns<HintsView>(),
  'hint.see': call(z.object({ hint: z.string().min(1).max(60), reason: note(2_000) })).returns<{
    event: string
  }>(),
} as const
