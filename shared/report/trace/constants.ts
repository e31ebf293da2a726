import { formatCount, formatDate, formatPoints, formatShare } from '../../format'
import { assertNever } from '../../outcome'
import { orderName, sheetName } from '../../text.zh'
import { tickText } from '../charts/scale'
import { pointsText } from '../figures'
import { type Day, type Label, PLAN_WORDS, type Quoted, type Source } from '../source'
import type { CaseReading } from './case-reading'
import { toleranceIn } from './compared-reading'
import { lossesOn, quotedText, signatureIn } from './quotes'
import { factRow, partRow, type Trace, type TraceRow } from './trace'

type Of<Is extends Source['is']> = Extract<Source, { is: Is }>

export function traceFormPoints(
  { form, section, item, criterion, style }: Of<'form-points'>,
  reading: CaseReading,
): Trace {
  const rubric = reading.rubrics[form]
  let worth = 0
  for (const each of rubric.sections)
    for (const one of each.items)
      for (const { id, points } of one.criteria)
        if (
          (section === undefined || each.no === section) &&
          (item === undefined || String(one.no) === item) &&
          (criterion === undefined || id === criterion)
        )
          worth += points
  const text = pointsText(worth, style)
  return { text, made: `《${rubric.title}》规定的满分`, rows: [] }
}

export function traceFormCount({ form, of }: Of<'form-count'>, { rubrics }: CaseReading): Trace {
  const { sections, title } = rubrics[form]
  const items = sections.flatMap((section) => section.items)
  const criteria = items.flatMap((item) => item.criteria)
  return { text: String({ sections, items, criteria }[of].length), made: `《${title}》里的条目数`, rows: [] }
}

export function traceTolerance({ draw, field }: Of<'tolerance'>, reading: CaseReading): Trace {
  const tolerance = toleranceIn(reading, draw)
  const text = field === 'total' ? formatPoints(tolerance.total) : formatShare(tolerance.sectionShare, 10_000)
  const made = draw === undefined ? '案卷现在声明的不一致标准' : '抽样时声明的不一致标准'
  return { text, made, rows: [drawRow('不一致标准', text)] }
}

const drawRow = (where: string, value: string): TraceRow => ({
  name: '抽样核实',
  where,
  value,
  place: { view: 'draw', subject: null, phase: null, criterion: null },
  parts: [],
})

export function traceDrawn({ index, field, stratum }: Of<'drawn'>, { record }: CaseReading): Trace {
  const draw = record.draws[index]!
  const layer = draw.strata[stratum ?? 0]
  const value = {
    n: draw.n,
    frame: draw.strata.reduce((sum, { size }) => sum + size, 0),
    size: layer?.size ?? 0,
    seats: layer?.seats ?? 0,
  }[field]
  return {
    text: String(value),
    made: '抽样时记下的数',
    rows: [drawRow(`第${draw.drawNo}次抽样`, String(value))],
  }
}

export function traceSum({ fact, who }: Of<'sum'>, reading: CaseReading): Trace {
  const known = reading.members(who).filter((each) => each[fact] !== null)
  let sum = 0
  for (const each of known) sum += each[fact]!
  const rows = known.map((each) => factRow(reading, each.id, '从业人员', `${each[fact]}人`))
  return { text: String(sum), made: `${known.length}家填了从业人员的企业相加 = ${sum}人`, rows }
}

export function traceFact({ grouped }: Of<'fact'>, reading: CaseReading): Trace {
  const base = reading.record.township.enterpriseBase ?? 0
  const text = grouped ? formatCount(base) : String(base)
  return { text, made: '镇（街道）登记的企业底数', rows: [townRow(reading, text)] }
}

const townRow = (reading: CaseReading, value: string): TraceRow => ({
  name: reading.record.township.town,
  where: '企业底数',
  value,
  place: { view: 'people', subject: null, phase: null, criterion: null },
  parts: [],
})

export const tracePlan = ({ words }: Of<'plan'>): Trace => ({
  text: PLAN_WORDS[words],
  made: '方案或方法里的固定用语',
  rows: [],
})

export const traceDay = ({ day }: Of<'day'>, reading: CaseReading): Trace => ({
  text: formatDate(isoDay(day, reading)),
  made: DAY_NAMES[day.of],
  rows: [],
})

const DAY_NAMES: Record<Day['of'], string> = {
  report: '本文书生成的日期',
  draw: '抽样的日期',
  signature: '签认的日期',
  order: '重新帮扶通知里的日期',
  seal: '封存或解封的日期',
  salvage: '抢救案卷的日期',
}

function isoDay(day: Day, reading: CaseReading): string {
  const { record } = reading
  switch (day.of) {
    case 'report':
      return day.date
    case 'draw':
      return record.draws[day.index]!.at
    case 'signature':
      return signatureIn({ of: day.part, name: day.name }, reading).at
    case 'order': {
      const order = record.orders.find(({ id }) => id === day.id)!
      return day.field === 'closed' ? order.closed!.at : order[day.field]
    }
    case 'seal': {
      const seal = record.seals.find((each) => each.seal === day.seal)!
      return day.field === 'day' ? seal.day : seal.reopened!.at
    }
    case 'salvage':
      return record.salvages[day.index]!.at
    default:
      return assertNever(day)
  }
}

export function traceLabel({ of }: Of<'label'>, reading: CaseReading): Trace {
  return { text: labelText(of, reading), made: '编号', rows: [] }
}

function labelText(of: Label, reading: CaseReading): string {
  switch (of.names) {
    case 'line':
    case 'round':
    case 'item':
      return String(of.no)
    case 'tick':
      return tickText(of.at, of.unit)
    case 'draw':
      return String(reading.record.draws.find(({ drawNo }) => drawNo === of.no)?.drawNo)
    case 'criterion':
      return reading.rubrics[of.form].criterionById.get(of.id)?.id ?? of.id
    case 'section':
      return reading.rubrics[of.form].sections.find(({ no }) => no === of.no)?.no ?? of.no
    case 'subject':
      return of.id
    case 'sheet':
      return sheetName(reading.sheet(of.of.subject, of.of.phase)!.key)
    case 'order':
      return orderName(reading.record.orders.find(({ id }) => id === of.id)!)
    default:
      return assertNever(of)
  }
}

export function traceQuote({ of }: Of<'quote'>, reading: CaseReading): Trace {
  const text = quotedText(of, reading)
  return { text, made: '照录案卷或评分细则里的文字', rows: quoteRows(of, text, reading) }
}

function quoteRows(of: Quoted, text: string, reading: CaseReading): TraceRow[] {
  if (of.from === 'main-reason' || of.from === 'examples')
    return lossesOn(of.criterion, of.sheets, reading).map(({ part, lost, reason }) =>
      partRow(reading, part, `扣${formatPoints(lost)}分：${reason ?? '未写明扣分原因'}`),
    )
  if (of.from === 'reason') return [partRow(reading, of.of, text)]
  if (of.from === 'fact') return [factRow(reading, of.subject, '登记信息', text)]
  return []
}
