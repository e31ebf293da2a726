import { chosenMeasures } from '@shared/city-view/issues'
import { proposeMeasures, SHIPPED_MEASURES } from '@shared/consolidation/measures'
import { CaseProblem } from '@shared/outcome'
import type { TracedReport } from '@shared/report'
import { CITY_REPORT, cityReport } from '@shared/report/city-report'
import { traceCity } from '@shared/report/city-trace'
import { cityReading } from '@shared/report/city-trace/city-reading'
import type { CityTraceRow } from '@shared/report/city-trace/trace'
import { type EditedReport, editedReport } from '@shared/report/edits'
import { bodyFigures, bodyText } from '@shared/report/named-paragraph'
import type { TraceRow } from '@shared/report/trace/trace'
import type { CitySession } from '../city/session'
import type { ReportSource, Rewriting } from '../report/report-source'

/** The documents of an open city file: the one report of the city. */
export const cityReports = (city: CitySession): ReportSource => ({
  generated: () => generatedCityReport(city),
  edited: () => editedCityReport(city),
  trace: (source) => {
    const { text, made, rows } = traceCity(source, cityReading(evidenceOf(city)))
    const names = new Map(city.towns().map(({ caseId, town }) => [caseId, town]))
    return { text, made, rows: rows.map((row) => rowIn(names, row)) }
  },
  rewrite: (actor, asked) => rewriteParagraph(city, actor, asked),
  check: () => {
    const { ok, findings } = city.verify()
    if (!ok)
      throw new CaseProblem(
        'damaged',
        `全市汇总没有通过校验（${findings[0]}），没有生成报告。请用各镇案卷重新汇总。`,
      )
  },
  issued: () => undefined,
})

/** The window shows no sheet of a town, so that a row leads nowhere; it says in which town it stands. */
const rowIn = (
  towns: ReadonlyMap<string, string>,
  { caseId, subject, name, value }: CityTraceRow,
): TraceRow => ({
  ...{ name, value, place: null, parts: [] },
  where: subject === null ? '全镇' : (towns.get(caseId) ?? ''),
})

const chosenIn = (city: CitySession) => chosenMeasures(city.cells.measure)

const filesOf = (city: CitySession) =>
  city.towns().map(({ caseId, file, stateHash }) => ({ caseId, name: file, stateHash }))

/** The city report as the program words it, bearing today's date. */
function generatedCityReport(session: CitySession): TracedReport {
  const city = session.result()
  const measures = proposeMeasures(city, SHIPPED_MEASURES, chosenIn(session))
  const papers = { city, rubrics: session.rubrics, measures, files: filesOf(session) }
  return cityReport(papers, session.today())
}

const editsOf = (city: CitySession) =>
  [...city.cells.paragraph].map(([paragraph, { value, by, at }]) => ({
    ...{ report: CITY_REPORT, paragraph, by, at },
    ...value,
  }))

/** The same with the paragraphs that were rewritten. */
export const editedCityReport = (city: CitySession): EditedReport =>
  editedReport(generatedCityReport(city), CITY_REPORT, { reportEdits: editsOf(city), conflicts: [] })

/** What the figures of the report are counted again from. */
const evidenceOf = (city: CitySession) => ({
  summaries: [...city.summaries()],
  rubricsOf: (town: Parameters<CitySession['rubricsOf']>[0]) => city.rubricsOf(town),
  rubrics: city.rubrics,
  settings: city.settings,
  asOf: city.today(),
  library: SHIPPED_MEASURES,
  chosen: chosenIn(city),
  files: filesOf(city),
  edits: editsOf(city),
})

/** Puts somebody's own words in the place of a paragraph; throws CaseProblem `no-paragraph` and `no-edit`. */
function rewriteParagraph(
  city: CitySession,
  actor: string,
  { paragraph, text }: Rewriting,
): { event: string } {
  const generated = generatedCityReport(city)
    .blocks.filter((block) => block.kind === 'paragraph')
    .find(({ id }) => id === paragraph)
  if (text === null || (generated && text === bodyText(generated))) {
    if (!city.cells.paragraph.has(paragraph))
      throw new CaseProblem('no-edit', '这一段没有改写过，文字就是生成的。')
    return { event: city.edit(actor, [{ kind: 'paragraph', key: paragraph, value: null }]) }
  }
  if (!generated)
    throw new CaseProblem('no-paragraph', '报告里已经没有这一段，没有保存。已改写的文字仍在，可在上方查看。')
  const figures = bodyFigures(generated).map((figure) => figure.text)
  const value = { text, basedOn: bodyText(generated), figures }
  return { event: city.edit(actor, [{ kind: 'paragraph', key: paragraph, value }]) }
}
