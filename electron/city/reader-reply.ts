import { READ_TROUBLES } from '@shared/city/intake-words'
import { CaseProblem } from '@shared/outcome'
import { parseRubric } from '@shared/rubric'
import { covers } from '@shared/version-vector'
import { z } from 'zod'
import { sha256 } from '../store/hash'
import { jsonOrNull } from '../store/json-or-null'
import { holdsHash, packedCount } from '../store/packed-history'
import { isAsPacked } from './packed'
import type { ReaderAnswer, Refusal } from './read-town'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()
const bytes = z.instanceof(Uint8Array)
const digests = z.strictObject({ enterprise: digest, township: digest })
const packed = z.strictObject({ bytes, hash: digest })
const tips = z
  .array(z.strictObject({ seq: count, hash: digest }))
  .min(1)
  .readonly()

const town = z.strictObject({
  caseId: z.string().min(1),
  town: z.string(),
  county: z.string(),
  city: z.string(),
  stateHash: digest,
  version: z.record(z.string(), tips),
  events: count,
  history: bytes,
  rubrics: digests,
  rubricTexts: z.strictObject({ enterprise: z.string(), township: z.string() }),
  cautions: z.array(z.string()).readonly(),
  summary: packed,
  tally: packed,
  seal: z.string().nullable(),
})

const refusal: z.ZodType<Refusal> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('missing') }),
  z.strictObject({ kind: z.literal('not-a-case') }),
  z.strictObject({ kind: z.literal('newer-version'), isReadable: z.boolean() }),
  z.strictObject({ kind: z.literal('damaged'), why: z.string() }),
  z.strictObject({ kind: z.literal('in-use') }),
  z.strictObject({ kind: z.literal('read-only') }),
  z.strictObject({ kind: z.literal('unreadable'), why: z.enum(READ_TROUBLES) }),
])

const file = { sha256: digest, size: count }

const readerAnswer: z.ZodType<ReaderAnswer> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('town'), ...file, town: town.refine(isOfOnePiece) }),
  z.strictObject({ kind: z.literal('known'), ...file }),
  z.strictObject({
    kind: z.literal('refused'),
    sha256: digest.nullable(),
    size: count.nullable(),
    refusal,
  }),
])

const reply = z.strictObject({ no: count, answer: z.unknown() })

/** Which order a child answers, and what it says, unread; null where it speaks of none. */
export const replyOf = (message: unknown) => reply.safeParse(message).data ?? null

/** The answer of a child that has read a stranger's file; null where it has not the shape of one, or what it holds does not belong together. */
export const answerOf = (said: unknown): ReaderAnswer | null => readerAnswer.safeParse(said).data ?? null

/** Whether every hash is that of what stands beside it: what goes into the city with a wrong one could never be read again. */
function isOfOnePiece({
  version,
  events,
  history,
  rubrics,
  rubricTexts,
  summary,
  tally,
}: z.infer<typeof town>) {
  return (
    packedCount(history) === events &&
    Object.keys(version).length > 0 &&
    covers({ has: (hash) => holdsHash(history, hash) }, version) &&
    isForm(rubricTexts.enterprise, rubrics.enterprise) &&
    isForm(rubricTexts.township, rubrics.township) &&
    isAsPacked(summary) &&
    isAsPacked(tally)
  )
}

/** Forms that were looked at: the towns of a city have the same few. */
const forms = new Set<string>()

function isForm(text: string, hash: string): boolean {
  if (sha256(text) !== hash) return false
  if (forms.has(hash)) return true
  try {
    parseRubric(jsonOrNull(text))
    forms.add(hash)
    return true
  } catch (error) {
    if (error instanceof CaseProblem) return false
    throw error
  }
}
