import { z } from 'zod'
import { BENCHMARK_TIERS, FINDING_KINDS, PERSON_ROLES } from '../case/action'
import { call, note, personName, recordId, subjectId } from './call'

/** People, what they found, and the benchmark enterprises. */
export const peopleCalls = {
  'finding.save': call(
    z.object({
      id: recordId.nullable(),
      subject: subjectId,
      kind: z.enum(FINDING_KINDS),
      about: z.string().max(20).nullable(),
      text: note(2_000),
    }),
  ).returns<{ id: string }>(),
  'finding.remove': call(z.object({ id: recordId })).returns<{ id: string }>(),
  'person.save': call(
    z.object({
      id: recordId.nullable(),
      name: personName,
      role: z.enum(PERSON_ROLES),
      unit: z.string().max(100),
      phone: note(60).nullable(),
    }),
  ).returns<{ id: string }>(),
  'person.remove': call(z.object({ id: recordId })).returns<{ id: string }>(),
  'benchmark.set': call(
    z.object({
      subject: subjectId,
      tier: z.enum(BENCHMARK_TIERS),
      isNew: z.boolean(),
      note: z.string().max(500),
    }),
  ).returns<{ id: string }>(),
  'benchmark.remove': call(z.object({ id: subjectId })).returns<{ id: string }>(),
} as const
