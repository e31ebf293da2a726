import type { CaseRecord } from '../case'
import { type Answer, PANEL, type Sheet, type SheetKey } from '../case/sheet'
import { TOWNSHIP } from '../case/subject'
import { currentRound } from '../current-round'
import type { Place } from '../place'
import type { Criterion, Rubrics } from '../rubric'
import { PHASE_SHORT } from '../text.zh'
import type { FindEntry } from './find-entry'
import type { FindTexts } from './find-text'
import { namesOf, subjectCode } from './subject-names'

/** The reasons on the panel's sheets; a scorer's own sheet stands apart, so that nobody is led by it. */
export function reasonEntries(record: CaseRecord, rubrics: Rubrics, texts: FindTexts): FindEntry[] {
  const names = namesOf(record)
  return record.sheets
    .filter(({ key }) => key.scorer === PANEL)
    .flatMap((sheet) => {
      const { criteria } = sheet.key.subject === TOWNSHIP ? rubrics.township : rubrics.enterprise
      const name = names.get(sheet.key.subject) ?? ''
      return criteria.flatMap((criterion) => {
        const reason = reasonOf(sheet.answers.get(criterion.id))
        return reason === null ? [] : reasonEntry(record, sheet, criterion, { reason, name }, texts)
      })
    })
}

const reasonOf = (answer: Answer | undefined): string | null => answer?.reason ?? null

function reasonEntry(
  record: CaseRecord,
  { key }: Sheet,
  { id }: Criterion,
  { reason, name }: { reason: string; name: string },
  texts: FindTexts,
): FindEntry {
  const { subject, phase, round } = key
  const code = subjectCode(subject)
  const turn = round > 1 || currentRound(record, subject, phase) > 1 ? ` 第${round}轮` : ''
  return {
    kind: 'reason',
    code: null,
    title: texts.read(reason),
    context: `${code} ${name} · ${PHASE_SHORT[phase]}${turn} · ${id}`,
    facts: [],
    around: [texts.read(code), texts.read(name, 'name'), texts.read(PHASE_SHORT[phase]), texts.read(id)],
    place: reasonPlace(record, key, id),
  }
}

/** The sheet shows its present round; an earlier one stands beside it among the 重新帮扶. */
const reasonPlace = (
  record: CaseRecord,
  { subject, phase, round }: SheetKey,
  criterion: string,
): Partial<Place> =>
  round === currentRound(record, subject, phase)
    ? { view: 'score', subject, phase, criterion, draft: null }
    : { view: 'orders', subject }
