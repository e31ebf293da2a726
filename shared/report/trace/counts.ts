import { formatShare, formatTotal } from '../../format'
import { assertNever } from '../../outcome'
import { className, INDUSTRY_UNKNOWN, PHASE_SHORT } from '../../text.zh'
import type { Counted, Part, Source } from '../source'
import type { CaseReading } from './case-reading'
import { comparedIn, isInconsistent, type Sides, toleranceIn } from './compared-reading'
import { factRow, partRow, type Trace, type TraceRow } from './trace'

type Of<Is extends Source['is']> = Extract<Source, { is: Is }>

/** What is counted, in words, and a row for each. */
interface Tally {
  what: string
  rows: readonly TraceRow[]
  /** How many rows the report speaks of, where it is not one for each. */
  count?: number
}

const numberOf = ({ rows, count }: Tally): number => count ?? rows.length

export function traceCount({ of }: Of<'count'>, reading: CaseReading): Trace {
  const tally = tallyOf(of, reading)
  const text = String(numberOf(tally))
  return { text, made: `${tally.what}：${text}`, rows: tally.rows }
}

export function traceShare({ of, whole }: Of<'share'>, reading: CaseReading): Trace {
  const part = tallyOf(of, reading)
  const all =
    whole === 'enterprise-base'
      ? { what: '辖区企业底数', rows: [], count: reading.record.township.enterpriseBase ?? 0 }
      : tallyOf(whole, reading)
  const text = formatShare(numberOf(part), numberOf(all))
  const made = `${part.what}${numberOf(part)} ÷ ${all.what}${numberOf(all)} = ${text}`
  return { text, made, rows: part.rows }
}

function tallyOf(of: Counted, reading: CaseReading): Tally {
  switch (of.each) {
    case 'enterprise':
      return { what: `名单中${whoWords(of.who)}企业`, rows: listed(reading, of.who) }
    case 'industry':
      return industries(reading)
    case 'complete':
      return complete(of, reading)
    case 'incomplete':
      return incomplete(of, reading)
    case 'in-force':
      return inForce(of, reading)
    case 'compared':
      return compared(of, reading)
    case 'deducted':
    case 'judged':
      return onCriterion(of, reading)
    case 'problem':
      return problems(of, reading)
    case 'unanswered':
      return openCriteria('没有评的细则', [of.of], of.of, reading)
    case 'unpaired':
      return unpaired(of.of, reading)
    case 'benchmark':
      return benchmarks(of.isNew, reading)
    default:
      return assertNever(of)
  }
}

const whoWords = (who: { class?: string; industry?: string } = {}): string => who.class ?? who.industry ?? ''

const listed = (reading: CaseReading, who?: { class?: string; industry?: string }): TraceRow[] =>
  reading
    .members(who)
    .map(({ id, class: size, industry }) =>
      factRow(reading, id, className(size), industry ?? INDUSTRY_UNKNOWN),
    )

function industries(reading: CaseReading): Tally {
  const written = reading.record.enterprises.filter(({ industry }) => industry !== null)
  const count = new Set(written.map(({ industry }) => industry)).size
  const rows = written.map(({ id, industry }) => factRow(reading, id, '行业', industry!))
  return { what: '名单中不同的行业', rows, count }
}

const totalRow = (reading: CaseReading, part: Part): TraceRow =>
  partRow(reading, part, formatTotal(reading.sum(part)))

function complete({ phase, who }: Extract<Counted, { each: 'complete' }>, reading: CaseReading): Tally {
  const parts = reading.members(who).map(({ id }): Part => ({ subject: id, phase }))
  const rows = parts.filter(reading.isComplete).map((part) => totalRow(reading, part))
  return { what: `${whoWords(who)}企业中${PHASE_SHORT[phase]}评完的`, rows }
}

function incomplete({ phase }: Extract<Counted, { each: 'incomplete' }>, reading: CaseReading): Tally {
  const open = reading.record.enterprises
    .map(({ id }): Part => ({ subject: id, phase }))
    .filter((part) => !reading.isComplete(part))
  return { what: `${PHASE_SHORT[phase]}还没有评完的企业`, rows: open.map((part) => totalRow(reading, part)) }
}

function inForce({ phase }: Extract<Counted, { each: 'in-force' }>, reading: CaseReading): Tally {
  const parts = reading.completeSheets('enterprise', 'in-force')
  const rows = parts
    .filter((part) => phase === undefined || part.phase === phase)
    .map((part) => totalRow(reading, part))
  return { what: `以${phase ? PHASE_SHORT[phase] : '最近一次'}完整评分为准的企业`, rows }
}

function compared(of: Extract<Counted, { each: 'compared' }>, reading: CaseReading): Tally {
  const { among, verdict, atDraw } = of
  const tolerance = toleranceIn(reading, atDraw ? reading.record.draws.length - 1 : undefined)
  const all = comparedIn(reading, among)
  const isFound = (sides: Sides) =>
    verdict === undefined ||
    (isInconsistent(reading, sides, tolerance) &&
      (verdict === 'inconsistent' || tolerance.severity === 'reassist'))
  const found = all.filter(isFound)
  const what = verdict === undefined ? '自评和核实都有的对象' : `${all.length}个已比对对象中不一致的`
  const rows = found.map(({ from, to }) => ({
    ...partRow(reading, to, `${formatTotal(reading.sum(from))} → ${formatTotal(reading.sum(to))}`),
    where: '自评 → 核实',
    parts: [from, to],
  }))
  return { what, rows }
}

function onCriterion(
  { each, criterion, form, sheets }: Extract<Counted, { each: 'deducted' | 'judged' }>,
  reading: CaseReading,
): Tally {
  const parts = reading
    .completeSheets(form, sheets)
    .map((part): Part => ({ ...part, criteria: [criterion] }))
    .filter((part) => each === 'judged' || reading.sum(part) < reading.worth(part))
  const what = each === 'judged' ? `评了细则${criterion}的` : `细则${criterion}扣了分的`
  return { what, rows: parts.map((part) => totalRow(reading, part)) }
}

function problems(of: Extract<Counted, { each: 'problem' }>, reading: CaseReading): Tally {
  const { form, sheets, atMost } = of
  const parts = reading.completeSheets(form, sheets)
  const lost = reading.rubrics[form].criteria.flatMap(({ id }) => {
    const at = parts.map((part): Part => ({ ...part, criteria: [id] }))
    return at.filter((part) => reading.sum(part) < reading.worth(part))
  })
  const found = new Set(lost.map(({ criteria }) => criteria![0])).size
  const rows = lost.map((part) => totalRow(reading, part))
  return { what: '扣了分的细则', rows, count: Math.min(found, atMost ?? found) }
}

/** The criteria that nobody has judged on one of these sheets. */
function openCriteria(what: string, sheets: readonly Part[], of: Part, reading: CaseReading): Tally {
  const rows = reading
    .formOf(of.subject)
    .criteria.filter((each) => sheets.some((sheet) => reading.points(sheet, each) === null))
    .map((each) => partRow(reading, { ...of, criteria: [each.id] }, '未评'))
  return { what, rows }
}

function unpaired(of: Part, reading: CaseReading): Tally {
  const sheets = [of, { subject: of.subject, ...of.beside! }]
  return openCriteria('有一方没有评的细则', sheets, of, reading)
}

function benchmarks(isNew: boolean, reading: CaseReading): Tally {
  const rows = reading.record.benchmarks
    .filter((each) => each.isNew === isNew)
    .map(({ subject, note }) => factRow(reading, subject, isNew ? '新增标杆' : '原有标杆', note))
  return { what: isNew ? '登记为新增的标杆企业' : '登记为原有的标杆企业', rows }
}
