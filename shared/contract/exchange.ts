import { z } from 'zod'
import type { CaseHead } from '../replies/desk'
import type { Sent } from '../replies/exchange'
import type { MergePreview } from '../replies/merge'
import { call, nothing } from './call'

/** A case file that comes from another laptop, and the copy that goes to one. */
export const exchangeCalls = {
  'exchange.openHanded': call(z.object({ token: z.string().max(60) })).returns<CaseHead | null>(),
  /** Opens the locked file that waits; spaces in the code are read over. */
  'exchange.unlock': call(z.object({ code: z.string().max(40) })).returns<CaseHead>(),
  'exchange.putAside': call(nothing).returns<null>(),
  /** Somebody has read what became of the file that came in last. */
  'exchange.dismiss': call(nothing).returns<null>(),
  /** The copies of the open case in the inbox that hold something it lacks, by name. */
  'exchange.waiting': call(nothing).returns<readonly string[]>(),
  /** Shows what all of these bring together. */
  'exchange.mergeWaiting': call(
    z.object({ names: z.array(z.string().max(255)).min(1).max(200) }),
  ).returns<MergePreview>(),
  'exchange.send': call(
    z.object({ mine: z.boolean(), redact: z.boolean(), photos: z.boolean(), encrypt: z.boolean() }),
  ).returns<Sent | null>(),
} as const
