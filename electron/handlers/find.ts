import { visibleRecord } from '@shared/blind'
import type { CaseRecord } from '@shared/case'
import { type FindGroup, find } from '@shared/find'
import { caseEntries } from '@shared/find/case-entries'
import type { FindEntry } from '@shared/find/find-entry'
import { FindTexts } from '@shared/find/find-text'
import type { Rubrics } from '@shared/rubric'
import type { CaseSession } from '../session'

/** The texts last as long as the session, whose forms they are kept by; the entries until the next change. */
const textsOf = new WeakMap<Rubrics, FindTexts>()
const entriesOf = new WeakMap<CaseRecord, readonly FindEntry[]>()

/** What of the visible case fits a query, by kinds. */
export const findText = (
  session: CaseSession,
  { query, limit }: { query: string; limit: number },
): FindGroup[] => find(entriesIn(session), query, limit)

function entriesIn({ record, rubrics }: CaseSession): readonly FindEntry[] {
  const known = entriesOf.get(record)
  if (known) return known
  const texts = textsOf.get(rubrics) ?? new FindTexts()
  textsOf.set(rubrics, texts)
  const made = caseEntries(visibleRecord(record), rubrics, texts)
  entriesOf.set(record, made)
  return made
}
