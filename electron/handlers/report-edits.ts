import type { ReportKind } from '@shared/contract/papers'
import { reportEntity } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import type { TracedReport } from '@shared/report'
import { bodyFigures, bodyText } from '@shared/report/named-paragraph'
import type { CaseSession } from '../session'
import { generatedReport, wholeOf } from './reports'

/** Puts the panel's own words in the place of a paragraph, as written over the text that is generated now; null gives that back. Throws CaseProblem `no-paragraph` and `no-edit`. */
export function rewriteParagraph(
  session: CaseSession,
  actor: string,
  { kind, paragraph, text }: { kind: ReportKind; paragraph: string; text: string | null },
): { event: string } {
  const at = { entity: reportEntity(kind), item: paragraph }
  const generated = namedParagraph(generatedReport(session, wholeOf(kind)), paragraph)
  if (text === null || (generated && text === bodyText(generated))) return giveBack(session, actor, at)
  if (!generated)
    throw new CaseProblem('no-paragraph', '报告里已经没有这一段，没有保存。已改写的文字仍在，可在上方查看。')
  const figures = bodyFigures(generated).map((figure) => figure.text)
  const body = { text, basedOn: bodyText(generated), figures, by: actor, at: session.now() }
  const [event] = session.write(actor, [{ kind: 'report-edited', ...at, body }])
  return { event: event!.id }
}

/** The paragraph of this name, where a report has one. */
export const namedParagraph = ({ blocks }: TracedReport, paragraph: string) =>
  blocks.filter((block) => block.kind === 'paragraph').find(({ id }) => id === paragraph)

function giveBack(
  session: CaseSession,
  actor: string,
  at: { entity: string; item: string },
): { event: string } {
  const heads = session.currentState.get(at.entity)?.get(at.item) ?? []
  if (!heads.some(({ kind }) => kind === 'report-edited'))
    throw new CaseProblem('no-edit', '这一段没有改写过，文字就是生成的。')
  const [event] = session.write(actor, [{ kind: 'cell-cleared', ...at, body: {} }])
  return { event: event!.id }
}
