import type { ReportEdit } from '@shared/case/report-edit'
import { chosenMeasures } from '@shared/city-view/issues'
import { proposeMeasures, SHIPPED_MEASURES } from '@shared/consolidation/measures'
import { CITY_KIND, type ReportChoice } from '@shared/contract/papers'
import { CaseProblem } from '@shared/outcome'
import type { TracedFigure } from '@shared/replies/papers'
import type { TracedReport } from '@shared/report'
import type { CityFile } from '@shared/report/city/city-papers'
import { cityReport } from '@shared/report/city-report'
import { traceCity } from '@shared/report/city-trace'
import { cityReading } from '@shared/report/city-trace/city-reading'
import { editedReport } from '@shared/report/edits'
import type { Source } from '@shared/report/source'
import type { CitySession } from '../city/session'
import type { ReportSource } from '../report/report-source'
import { recordIssue, standingOf } from './city-issued'
import { rewriteCityParagraph } from './city-rewriting'

/** The documents of an open city file: its one report. */
export const cityReports = (city: CitySession): ReportSource => ({
  generated: (choice) => generated(city, choice),
  edited: (choice) =>
    editedReport(generated(city, choice), CITY_KIND, { reportEdits: editsOf(city), conflicts: [] }),
  trace: (source) => traced(city, source),
  rewrite: (actor, asked) => rewriteCityParagraph(city, actor, asked, generated(city, { kind: asked.kind })),
  check: () => {
    const { ok, findings } = city.verify()
    if (ok) return
    const what = `全市汇总没有通过校验（${findings[0]}），没有生成报告。`
    throw new CaseProblem('damaged', `${what}请用各镇案卷重新汇总。`)
  },
  // Only a case takes words back from Word.
  marks: () => undefined,
  issuing: (_, actor) => {
    const as = standingOf(city)
    return (files) => {
      if (!city.readOnly) recordIssue(city, actor, as, files)
    }
  },
})

function generated(city: CitySession, { kind }: Pick<ReportChoice, 'kind'>): TracedReport {
  if (kind !== CITY_KIND)
    throw new CaseProblem('no-report', '这份文书属于一个镇的案卷。请打开那个镇的案卷再看。')
  const result = city.result()
  const measures = proposeMeasures(result, SHIPPED_MEASURES, chosenMeasures(city.cells.measure))
  return cityReport({ city: result, rubrics: city.rubrics, measures, files: filesOf(city) }, city.today())
}

/** A figure counted again from what the file keeps of each town. */
function traced(city: CitySession, source: Source): TracedFigure {
  const { text, made, rows } = traceCity(
    source,
    cityReading({
      heads: city.towns(),
      summary: (caseId) => city.town(caseId),
      rubricsOf: (town) => city.rubricsOf(town),
      rubrics: city.rubrics,
      settings: city.settings,
      asOf: city.today(),
      library: SHIPPED_MEASURES,
      chosen: chosenMeasures(city.cells.measure),
      files: filesOf(city),
      edits: editsOf(city),
    }),
  )
  const names = new Map(city.result().towns.map(({ caseId, name }) => [caseId, name]))
  return {
    ...{ text, made },
    rows: rows.map(({ caseId, subject, name, value }) => ({
      ...{ name, value, where: subject === null ? '' : (names.get(caseId) ?? '') },
      place: { caseId, subject },
    })),
  }
}

const filesOf = (city: CitySession): CityFile[] =>
  city.towns().map(({ caseId, file, stateHash }) => ({ caseId, name: file, stateHash }))

const editsOf = (city: CitySession): ReportEdit[] =>
  [...city.cells.paragraph].map(([paragraph, { value, by, at }]) => ({
    ...{ report: CITY_KIND, paragraph, by, at },
    ...value,
  }))
