import { z } from 'zod'
import { enterpriseFacts } from '../events'
import type { EnterpriseRow } from '../replies/subject'
import { call, nothing, subjectId } from './call'

/** The township and its enterprises. */
export const subjectsCalls = {
  'enterprise.list': call(nothing).returns<EnterpriseRow[]>(),
  'enterprise.save': call(
    z.object({ id: subjectId.nullable(), facts: z.object(enterpriseFacts).partial() }),
  ).returns<{ id: string; event: string | null }>(),
  'fact.set': call(z.object({ subject: subjectId, facts: z.record(z.string(), z.unknown()) })).returns<{
    event: string | null
  }>(),
} as const
