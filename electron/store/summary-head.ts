import { SUMMARY_FORMAT } from '@shared/consolidation/summary-format'
import { z } from 'zod'
import { canonicalJson, sha256 } from './hash'
import { jsonOrNull } from './json-or-null'
import type { KeptTown } from './kept-town'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
/** The hash of the text that was packed, and of the bytes that it was packed into. */
const part = z.object({ text: digest, bytes: digest })

const summaryHead = z.object({
  format: z.literal(SUMMARY_FORMAT),
  caseId: z.string(),
  town: z.string(),
  county: z.string(),
  city: z.string(),
  rubrics: z.object({ enterprise: digest, township: digest }),
  cautions: z.array(z.string()),
  summary: part,
  tally: part,
  /** SHA-256 of the packed history that the seal found. */
  history: digest,
})

/** What a stored summary says of itself; its hash is in the seal, so that the code on the signed report stands for the numbers too. */
export type SummaryHead = z.output<typeof summaryHead>

/** The head of what the city keeps of a case with this packed history. */
export function headOf(kept: KeptTown, history: Uint8Array): SummaryHead {
  const { caseId, town, county, city, rubrics, cautions, summary, tally } = kept
  return {
    format: SUMMARY_FORMAT,
    ...{ caseId, town, county, city, rubrics },
    cautions: [...cautions],
    summary: { text: summary.hash, bytes: sha256(summary.bytes) },
    tally: { text: tally.hash, bytes: sha256(tally.bytes) },
    history: sha256(history),
  }
}

export const headText = (head: SummaryHead): string => canonicalJson(head)

/** Whether a head is of the format that this program counts in. */
export const isOwnFormat = (text: string): boolean =>
  ofAnyFormat.safeParse(jsonOrNull(text)).data?.format === SUMMARY_FORMAT

const ofAnyFormat = z.object({ format: z.number() })

/** A head in its text; null where it is none of this program's format. */
export const readHead = (text: string): SummaryHead | null =>
  summaryHead.safeParse(jsonOrNull(text)).data ?? null

/** Whether two heads count the same, however their texts were packed: another build of zlib packs otherwise. */
export const isSameCount = (one: SummaryHead, other: SummaryHead): boolean =>
  headText(counted(one)) === headText(counted(other))

const counted = ({ summary, tally, ...head }: SummaryHead): SummaryHead => ({
  ...head,
  summary: { text: summary.text, bytes: '' },
  tally: { text: tally.text, bytes: '' },
})
