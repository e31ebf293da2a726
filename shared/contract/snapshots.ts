import { z } from 'zod'
import type { CaseHead } from '../replies/desk'
import type { CaseRescued, SnapshotRestored, SnapshotView } from '../replies/snapshot'
import { call, nothing } from './call'

const name = z.string().max(100)

/** Copies that are put by, and what brings a case back. */
export const snapshotsCalls = {
  'snapshot.list': call(nothing).returns<readonly SnapshotView[]>(),
  /** Opens one for reading in the place of the case. */
  'snapshot.look': call(z.object({ name })).returns<CaseHead>(),
  /** Back from there to the case. */
  'snapshot.leave': call(nothing).returns<CaseHead>(),
  'snapshot.restore': call(z.object({ name, as: z.enum(['copy', 'replace']) })).returns<SnapshotRestored>(),
  'case.rescue': call(nothing).returns<CaseRescued>(),
  'desk.dismissNotice': call(nothing).returns<null>(),
} as const
