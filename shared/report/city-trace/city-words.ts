import { daysLater } from '../../consolidation/beijing-day'
import { formatDate, formatPoints, formatShare } from '../../format'
import { assertNever } from '../../outcome'
import { DEADLINES } from '../../phases'
import { bare } from '../city/figures'
import type { CityCriterion, CityDay, CityFigure, CityQuoted } from '../city-source'
import type { CityEvidence } from './city-reading'
import { type CityReading, furthestSheet } from './city-reading'
import type { CityTrace } from './trace'

type Of<What extends CityFigure['what']> = Extract<CityFigure, { what: What }>

export const traceQuote = ({ of }: Of<'quote'>, reading: CityReading): CityTrace => ({
  text: quotedText(of, reading),
  made: '照录案卷、评分细则、案卷清单或措施库里的文字',
  rows: [],
})

function quotedText(of: CityQuoted, reading: CityReading): string {
  switch (of.from) {
    case 'town':
      return reading.nameOf(of.town)
    case 'county':
    case 'city':
      return reading.town(of.town)[of.from]
    case 'full-name': {
      const { city, county, town } = reading.town(of.town)
      return `${city}${county}${town}`
    }
    case 'form': {
      const { title, source } = reading.rubrics[of.form]
      return of.what === 'title' ? title : source[of.what]
    }
    case 'section':
      return reading.rubrics[of.form].sections.find(({ no }) => no === of.no)!.title
    case 'criterion':
      return of.of.own === undefined ? bare(reading.criterion(of.of).text) : reading.criterion(of.of).text
    case 'subject':
      return subjectOf(of, reading).name
    case 'reason':
      return reasonOf(of, reading)
    case 'measure':
    case 'who':
      return measureText(of, reading)
    case 'file':
      return reading.files.find(({ caseId }) => caseId === of.town)![of.field]
    default:
      return assertNever(of)
  }
}

const subjectOf = ({ town, subject }: { town: string; subject: string }, reading: CityReading) =>
  reading.town(town).subjects.find(({ id }) => id === subject)!

function reasonOf(at: Extract<CityQuoted, { from: 'reason' }>, reading: CityReading): string {
  const town = reading.town(at.town)
  const sheet = furthestSheet({ town, subject: subjectOf(at, reading) })!
  const id = reading.idIn(at.of, town)
  const mark = sheet.marks.find((each) => each.criterion === id)
  return mark?.kind === 'deducted' ? (mark.reason ?? '') : ''
}

const chosenFor = (issue: string, { chosen }: Pick<CityEvidence, 'chosen'>) =>
  chosen.find((each) => each.issue === issue) ?? null

const shippedFor = ({ form, id }: CityCriterion, { library }: Pick<CityEvidence, 'library'>) =>
  library[form][id] ?? null

function measureText(
  { from, issue, of, town }: Extract<CityQuoted, { from: 'measure' | 'who' }>,
  reading: CityReading,
): string {
  const chosen = chosenFor(issue, reading)
  if (chosen?.[from]) return chosen[from]
  const shipped = shippedFor(of, reading)
  if (from === 'measure') return shipped!.measure
  const who = shipped?.who ?? '各镇（街道）安办'
  return town === null ? who : who.split('各镇（街道）').join(reading.nameOf(town))
}

export const traceDay = ({ of }: Of<'day'>, reading: CityReading): CityTrace => ({
  text: formatDate(isoDay(of, reading)),
  made: { 'as-of': '统计截止日', report: '本报告的日期', due: '措施的时限', deadline: '行动方案的时限' }[
    of.is
  ],
  rows: [],
})

function isoDay(of: CityDay, reading: CityReading): string {
  switch (of.is) {
    case 'as-of':
      return reading.asOf
    case 'report':
      return of.date
    case 'deadline':
      return DEADLINES[of.phase]
    case 'due':
      return (
        chosenFor(of.issue, reading)?.due ?? daysLater(reading.asOf, shippedFor(of.of, reading)?.days ?? 30)
      )
    default:
      return assertNever(of)
  }
}

const SHARES: readonly string[] = ['townShare', 'enterpriseShare', 'alpha', 'fewShare', 'heavyShare']

export function traceSetting({ of }: Of<'setting'>, { settings }: CityReading): CityTrace {
  const value = settings[of]
  const text = SHARES.includes(of)
    ? formatShare(value, 10_000)
    : of === 'z'
      ? (value / 100).toFixed(2)
      : of === 'gap'
        ? (value / 100).toFixed(1)
        : String(value)
  return { text, made: '本次汇总声明的标准', rows: [] }
}

export function traceTolerances({ index }: Of<'tolerances'>, { towns }: CityReading): CityTrace {
  const totals = [...new Set(towns().map(({ tolerance }) => tolerance.total))].sort((a, b) => a - b)
  return { text: formatPoints(totals[index]!), made: '各镇声明的总分容差', rows: [] }
}

export function traceAlike({ town }: Of<'alike'>, reading: CityReading): CityTrace {
  const own = reading.town(town)
  const same = reading
    .towns()
    .filter((each) => each.city === own.city && each.county === own.county && each.town === own.town)
  return { text: String(same.length), made: '同名镇（街道）的案卷份数', rows: [] }
}

export const tracePlans = (_: Of<'plans'>, { towns }: CityReading): CityTrace => ({
  text: String(new Set(towns().map(({ plan }) => plan)).size),
  made: '案卷所属的行动方案',
  rows: [],
})

export function traceCriterionPoints({ of }: Of<'criterion-points'>, reading: CityReading): CityTrace {
  return { text: formatPoints(reading.criterion(of).points), made: '细则规定的分值', rows: [] }
}
