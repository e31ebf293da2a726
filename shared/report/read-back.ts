import { EDITED_TEXT_MAX } from '../case/report-edit'
import type { ReportModel } from '../report'
import type { ParagraphEdit } from './edits'
import type { FigureChange } from './figure-changes'
import { passagesOf } from './passages'
import { findPassages, isFixedChanged } from './read-back/found-passages'
import { type NumberGap, numberGaps } from './read-back/number-gaps'
import { type Keyed, type Placed, placePassages } from './read-back/place-passages'
import * as say from './read-back/read-back-words'
import type { WordFile } from './read-back/word-file'
import { type Digest, paragraphKey, type WordOrigin } from './word-marks'
import { comparableText, readableText } from './word-text'

/** A paragraph of an edited Word file beside what the report prints today. */
export interface ReadParagraph {
  /** Null for a paragraph that belongs to none of the report. */
  id: string | null
  state: 'unchanged' | 'changed' | 'gone' | 'added'
  /** What the report prints today; null where it has no such paragraph. */
  printed: string | null
  /** What Word says; null where it says nothing any more. */
  text: string | null
  numbers: readonly NumberGap[]
  notes: readonly string[]
  /** Whether Word's text can be taken over. */
  isTakeable: boolean
  /** Whether the report of the day of the export says what the Word file was given. */
  isExportKnown: boolean
}

export interface ReadBack {
  /** In the order of the Word file, those that are gone at the end. */
  paragraphs: readonly ReadParagraph[]
  /** What was changed where nothing can be taken over: headings, tables, signatures. */
  untaken: readonly string[]
}

export interface ReadBackInput {
  word: Pick<WordFile, 'blocks'>
  of: Pick<WordOrigin, 'caseId' | 'kind'>
  /** What the report prints today. */
  today: ReportModel
  /** What of it was rewritten, beside the case of today. */
  edits: readonly Pick<ParagraphEdit, 'paragraph' | 'changes'>[]
  /** What it printed when the Word file was written; null where that cannot be said any more. */
  atExport: ReportModel | null
  digest: Digest
}

/** What an edited Word file says otherwise than it was given, paragraph by paragraph; what only the case changed since is no change. */
export function readBack({ word, of, today, edits, atExport, digest }: ReadBackInput): ReadBack {
  const keyed = (model: ReportModel): Keyed[] =>
    passagesOf(model).map((passage) => ({ ...passage, key: digest(paragraphKey(of, passage.id)) }))
  const now = keyed(today)
  const exported = atExport ? keyed(atExport) : now
  const found = findPassages(word.blocks)
  const { placed, strays } = placePassages(found, exported, digest)
  const reader = new Reader(now, exported, edits, digest)
  const present = new Set(placed.filter(hasText).map(({ key }) => key))
  const gone = exported.filter(({ key }) => !present.has(key))
  return {
    paragraphs: [
      ...placed.filter(hasText).map((each) => reader.read(each)),
      ...strays.map(stray),
      ...gone.flatMap(({ key }) => reader.readGone(key)),
    ],
    untaken: found.flatMap((each) =>
      each.is === 'fixed' && isFixedChanged(each, digest) ? [say.untaken(each)] : [],
    ),
  }
}

const hasText = ({ lines }: Placed): boolean => lines.some((line) => line !== '')

const NOTHING = { numbers: [], notes: [], isTakeable: false, isExportKnown: false }

const stray = (text: string): ReadParagraph => ({
  ...NOTHING,
  id: null,
  state: 'added',
  printed: null,
  text,
  notes: [say.STRAY],
})

/** Lays what Word says beside the report of today and of the day of the export. */
class Reader {
  private readonly now: ReadonlyMap<string, Keyed>
  private readonly exported: ReadonlyMap<string, Keyed>

  constructor(
    now: readonly Keyed[],
    exported: readonly Keyed[],
    private readonly edits: ReadBackInput['edits'],
    private readonly digest: Digest,
  ) {
    this.now = new Map(now.map((each) => [each.key, each]))
    this.exported = new Map(exported.map((each) => [each.key, each]))
  }

  read(placed: Placed): ReadParagraph {
    const today = this.now.get(placed.key)
    const then = this.exported.get(placed.key)
    const known = today ?? then
    const id = known?.id ?? null
    const printed = today?.text ?? null
    const text = textOf(placed, known?.isNumbered ?? false)
    const wasText = then?.text ?? printed
    const was = placed.exported ?? (wasText === null ? null : this.digestOf(wasText))
    if (this.digestOf(text) === was || (printed !== null && isAlike(text, printed)))
      return { ...NOTHING, id, state: 'unchanged', printed, text }
    const notes = notesOn(placed, {
      text,
      printed,
      isMoved: printed !== null && this.digestOf(printed) !== was,
    })
    return {
      id,
      state: 'changed',
      printed,
      text,
      numbers: printed === null ? [] : numberGaps(printed, text, this.changesOf(id)),
      notes,
      isTakeable: printed !== null && text.length <= EDITED_TEXT_MAX,
      isExportKnown: then !== undefined && this.digestOf(then.text) === was,
    }
  }

  readGone(key: string): ReadParagraph[] {
    const today = this.now.get(key)
    if (!today) return []
    const notes = [say.GONE]
    return [{ ...NOTHING, id: today.id, state: 'gone', printed: today.text, text: null, notes }]
  }

  /** What has changed in the case behind a paragraph that was rewritten before. */
  private changesOf(id: string | null): readonly FigureChange[] {
    return this.edits.find(({ paragraph }) => paragraph === id)?.changes ?? []
  }

  private digestOf(text: string): string {
    return this.digest(comparableText(text))
  }
}

function notesOn(
  { exported, joined }: Placed,
  { text, printed, isMoved }: { text: string; printed: string | null; isMoved: boolean },
): string[] {
  const said = [
    { if: exported === null, say: say.BY_PLACE },
    { if: joined > 0, say: say.joined(joined) },
    { if: printed === null, say: say.NO_PLACE },
    { if: isMoved, say: say.CASE_MOVED },
    { if: text.length > EDITED_TEXT_MAX, say: say.TOO_LONG },
  ]
  return said.flatMap((each) => (each.if ? [each.say] : []))
}

const isAlike = (a: string, b: string) => comparableText(a) === comparableText(b)

/** The number of a line in a list, which is no part of its text. */
const LINE_NUMBER = /^\d{1,4}\s*[.．、](?!\d)\s*/

function textOf({ lines }: Placed, isNumbered: boolean): string {
  const text = readableText(lines.join('\n'))
  return isNumbered ? text.replace(LINE_NUMBER, '') : text
}
