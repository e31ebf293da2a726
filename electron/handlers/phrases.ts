import { visibleRecord } from '@shared/blind'
import type { Sheet, SheetKey } from '@shared/case/sheet'
import { TOWNSHIP } from '@shared/case/subject'
import { phrasesOf } from '@shared/phrases'
import { learnedReasons, reasonKey } from '@shared/phrases/learned'
import { initialsOf } from '@shared/pinyin'
import type { Rubric } from '@shared/rubric'
import type { Findable } from '@shared/typed-match'
import type { CaseSession } from '../session'
import { findCriterion, rubricOf } from './subjects'

const NOT_TYPED = /[^a-z0-9]/g
/** More than these nobody looks through; typing finds the rest of the criterion's own. */
const MOST = 40

const known = new Map<string, string>()

/** The letters and digits that a text is searched by; kept, since the same wordings are asked for again and again. */
function typedInitials(text: string): string {
  const found = known.get(text) ?? initialsOf(text).replace(NOT_TYPED, '')
  known.set(text, found)
  return found
}

/** The reasons to offer for a criterion: the library's in their own order, then what this case has taught and the panel may see. */
export function listPhrases(
  session: CaseSession,
  { key, criterion }: { key: SheetKey; criterion: string },
): Findable[] {
  findCriterion(rubricOf(session, key.subject), criterion)
  const shipped = phrasesOf(key.subject === TOWNSHIP ? 'township' : 'enterprise', criterion)?.reasons ?? []
  const own = new Set(shipped.map(reasonKey))
  const sheets = visibleRecord(session.record).sheets.filter((sheet) => teaches(sheet, key))
  const learned = learnedReasons(sheets, criterion).filter((text) => !own.has(reasonKey(text)))
  return [...shipped, ...learned].slice(0, MOST).map((text) => ({ text, initials: typedInitials(text) }))
}

/** A sheet of the same form, but none that another scorer keeps apart of the very same subject and phase. */
function teaches({ key: { subject, phase, scorer } }: Sheet, to: SheetKey): boolean {
  if ((subject === TOWNSHIP) !== (to.subject === TOWNSHIP)) return false
  return subject !== to.subject || phase !== to.phase || scorer === to.scorer
}

/** The first letters of every criterion's words, to go to it by. */
export const initialsOfForm = ({ criteria }: Rubric): Record<string, string> =>
  Object.fromEntries(criteria.map(({ id, text }) => [id, typedInitials(text)]))
