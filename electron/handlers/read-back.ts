import { basename } from 'node:path'
import type { ReportChoice, ReportKind } from '@shared/contract/papers'
import { reportEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import type { ReadBackView } from '@shared/replies/read-back'
import type { Paragraph, TracedReport, Words } from '@shared/report'
import { bodyFigures, bodyText } from '@shared/report/named-paragraph'
import { plainReport } from '@shared/report/plain'
import { type ReadBack, type ReadParagraph, readBack } from '@shared/report/read-back'
import { comparableText } from '@shared/report/word-text'
import type { Desk } from '../desk'
import { readOrigin } from '../read-back/document-origin'
import { shortDigest } from '../read-back/short-digest'
import type { WordReader } from '../read-back/word-reader'
import type { CaseSession } from '../session'
import type { Work } from '../work'
import { generatedReport, reportAsEdited, reportAsOf, type StandingReport, wholeOf } from './reports'

/** What an edited Word file says of a report of this case, and what was generated when it was written and today. */
export interface WordEdits extends ReadBack {
  kind: ReportKind
  today: TracedReport
  atExport: StandingReport | null
}

/** Reads an edited Word file beside the report of today; the case is not changed. Throws CaseProblem where it is no report of this case or, if one is wanted, of another kind. */
export async function readWordEdits(
  session: CaseSession,
  { file, wanted }: { file: string; wanted: ReportKind | null },
  readWord: WordReader,
  work: Work,
): Promise<WordEdits> {
  work.step(`读取${basename(file)}`)
  const word = await readWord(file, work.signal)
  work.check()
  const { caseId } = session.record.identity
  const idsOf = (kind: ReportKind) => idsIn(generatedReport(session, wholeOf(kind)))
  const { kind, subject, asOf } = readOrigin({ path: file, word, caseId, wanted, idsOf, digest: shortDigest })
  const choice: ReportChoice = { ...wholeOf(kind), subject }
  const generated = generatedReport(session, choice)
  const atExport = asOf === null ? null : reportAsOf(session, choice, asOf)
  const { report, edits } = reportAsEdited(session, choice)
  const read = readBack({
    word,
    of: { caseId, kind },
    today: plainReport(report),
    edits,
    atExport: atExport?.printed ?? null,
    digest: shortDigest,
  })
  return { ...read, kind, today: generated, atExport }
}

const idsIn = (report: TracedReport): string[] =>
  plainReport(report).blocks.flatMap((block) => (block.kind === 'paragraph' && block.id ? [block.id] : []))

/** Takes the words of these paragraphs over into the case, all of them as one action; returns how many were written. */
export function takeWordEdits(
  session: CaseSession,
  actor: string,
  edits: WordEdits,
  chosen: (id: string) => boolean,
): number {
  const changes = edits.paragraphs.flatMap((paragraph) =>
    paragraph.isTakeable && paragraph.id !== null && chosen(paragraph.id)
      ? changeOf(session, actor, edits, paragraph)
      : [],
  )
  return session.write(actor, changes).length
}

/** The words of Word as written over what was generated for them; where that is known and has changed since, they are marked as such at once. */
function changeOf(
  session: CaseSession,
  actor: string,
  { kind, today, atExport }: WordEdits,
  { id, text, isExportKnown }: ReadParagraph,
): Change[] {
  const at = { entity: reportEntity(kind), item: id! }
  const now = paragraphOf(today, id!)!
  if (comparableText(text!) === comparableText(bodyText(now))) {
    const heads = session.currentState.get(at.entity)?.get(at.item) ?? []
    const isEdited = heads.some((head) => head.kind === 'report-edited')
    return isEdited ? [{ kind: 'cell-cleared', ...at, body: {} }] : []
  }
  const base = (isExportKnown && atExport && baseIn(atExport, id!)) || baseOf(now)
  const body = { text: text!, ...base, by: actor, at: session.now() }
  return [{ kind: 'report-edited', ...at, body }]
}

interface Base {
  basedOn: string
  figures: string[]
}

const baseOf = (of: Paragraph<Words>): Base => ({
  basedOn: bodyText(of),
  figures: bodyFigures(of).map(({ text }) => text),
})

/** What the words in a Word file were written over: what was generated then, or what had been written over before. */
function baseIn({ generated, rewritten }: StandingReport, id: string): Base | null {
  const earlier = rewritten.find(({ paragraph }) => paragraph === id)
  if (earlier) return { basedOn: earlier.basedOn, figures: [...earlier.figures] }
  const found = paragraphOf(generated, id)
  return found ? baseOf(found) : null
}

const paragraphOf = ({ blocks }: TracedReport, id: string) =>
  blocks.filter((block) => block.kind === 'paragraph').find((block) => block.id === id)

/** Lets the panel choose an edited Word file and shows what it says; null where they cancel. */
export async function readBackChosen(
  desk: Desk,
  { kind }: { kind: ReportKind },
): Promise<ReadBackView | null> {
  const file = await desk.tools.dialogs.chooseDocument()
  if (file === null) return null
  const { session, tools } = desk
  const edits = await desk.working((work) =>
    readWordEdits(session, { file, wanted: kind }, tools.readWord, work),
  )
  const token = desk.wordEdits.keep(tools.around.newId(), edits, session.record)
  const listed = edits.paragraphs.filter(({ state }) => state !== 'unchanged')
  return {
    token,
    fileName: basename(file),
    paragraphs: listed,
    unchanged: edits.paragraphs.length - listed.length,
    untaken: edits.untaken,
  }
}

/** Takes over what was shown under this token, of the paragraphs chosen; throws CaseProblem where the case has changed since. */
export function takeBack(
  desk: Desk,
  { token, paragraphs }: { token: string; paragraphs: readonly string[] },
): { written: number } {
  const edits = desk.wordEdits.take(token, desk.session.record)
  if (!edits)
    throw new CaseProblem('stale-read-back', '预览之后案卷有改动，没有写入。请再读回一次这个 Word 文件。')
  const chosen = new Set(paragraphs)
  return { written: takeWordEdits(desk.session, desk.actor, edits, (id) => chosen.has(id)) }
}
