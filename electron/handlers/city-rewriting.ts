import { CaseProblem } from '@shared/outcome'
import type { TracedReport } from '@shared/report'
import { bodyFigures, bodyText } from '@shared/report/named-paragraph'
import type { CitySession } from '../city/session'
import type { Rewriting } from '../report/report-source'
import { namedParagraph } from './report-edits'

/** Puts the office's own words in the place of a paragraph of the city report; null gives the generated ones back. Throws CaseProblem `no-paragraph` and `no-edit`. */
export function rewriteCityParagraph(
  city: CitySession,
  actor: string,
  { paragraph, text }: Rewriting,
  report: TracedReport,
): { event: string } {
  const generated = namedParagraph(report, paragraph)
  if (text === null || (generated && text === bodyText(generated))) return giveBack(city, actor, paragraph)
  if (!generated)
    throw new CaseProblem('no-paragraph', '报告里已经没有这一段，没有保存。已改写的文字仍在，可在上方查看。')
  const figures = bodyFigures(generated).map((figure) => figure.text)
  const value = { text, basedOn: bodyText(generated), figures }
  city.edit(actor, [{ kind: 'paragraph', key: paragraph, value }])
  return { event: paragraph }
}

function giveBack(city: CitySession, actor: string, paragraph: string): { event: string } {
  if (!city.cells.paragraph.has(paragraph))
    throw new CaseProblem('no-edit', '这一段没有改写过，文字就是生成的。')
  city.edit(actor, [{ kind: 'paragraph', key: paragraph, value: null }])
  return { event: paragraph }
}
