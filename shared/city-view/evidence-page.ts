import { TOWNSHIP } from '../case/subject'
import type { TownSummary } from '../consolidation/town-summary'
import type { TownTally } from '../consolidation/town-tally'
import type { JoinedTown } from '../replies/city'
import { type MarkedCriterion, markedCriterion } from './subject-page'

/** One criterion of one subject, with what does not agree about it and the file that holds the rest. */
export interface EvidencePage extends MarkedCriterion {
  flags: readonly string[]
  source: Pick<JoinedTown, 'file' | 'takenAt'>
}

export function evidencePageOf(
  summary: TownSummary,
  tally: TownTally,
  source: JoinedTown,
  { subject: id, key }: { subject: string; key: string },
): EvidencePage | null {
  const form = id === TOWNSHIP ? 'township' : 'enterprise'
  const subject = summary.subjects.find((each) => each.id === id)
  const criterion = tally.forms[form].criteria.find((each) => each.key === key)
  if (!subject || !criterion) return null
  return {
    ...markedCriterion(subject, form, criterion),
    flags: subject.flags,
    source: { file: source.file, takenAt: source.takenAt },
  }
}
