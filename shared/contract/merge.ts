import { z } from 'zod'
import { ruleBody } from '../events'
import type { ConflictList, MergeDone, MergePreview, SettledByRule } from '../replies/merge'
import { call, note, nothing } from './call'

const cell = z.object({ entity: z.string().min(1).max(400), item: z.string().max(400) })

/** Several laptops, one case: taking in each other's files, and deciding where they contradict each other. */
export const mergeCalls = {
  /** null where nobody chose a file. */
  'merge.choose': call(nothing).returns<MergePreview | null>(),
  'merge.leaveOut': call(z.object({ source: z.number().int().min(0) })).returns<MergePreview | null>(),
  'merge.write': call(nothing).returns<MergeDone>(),
  'merge.cancel': call(nothing).returns<null>(),
  'conflict.list': call(nothing).returns<ConflictList>(),
  'conflict.settle': call(cell.extend({ event: z.string().max(80), reason: note(2_000) })).returns<{
    event: string
  }>(),
  'conflict.settleAll': call(z.object({ rule: ruleBody, reason: note(2_000) })).returns<SettledByRule>(),
} as const
