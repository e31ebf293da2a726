import { formatGap, formatMean, formatPoints, formatShare, formatTotal } from '../../format'
import type { Criterion } from '../../rubric'
import { pointsText } from '../figures'
import type { Part, Source } from '../source'
import type { CaseReading } from './case-reading'
import { comparedIn, gapOf, type Sides } from './compared-reading'
import { partRow, type Trace, type TraceRow } from './trace'

type Of<Is extends Source['is']> = Extract<Source, { is: Is }>

/** Each criterion of a part with its points. */
function criterionRows(reading: CaseReading, part: Part): TraceRow[] {
  return reading.criteriaOf(part).map((each) => {
    const points = reading.points(part, each)
    const value = points === null ? '未评' : `${formatPoints(points)}/${formatPoints(each.points)}`
    return partRow(reading, { ...part, section: undefined, criteria: [each.id] }, value)
  })
}

const sumWords = (reading: CaseReading, part: Part): string =>
  `${reading.criteriaOf(part).length}条细则得分相加`

export function tracePoints({ of, style }: Of<'points'>, reading: CaseReading): Trace {
  const text = pointsText(reading.sum(of), style)
  return {
    text,
    made: `${made(reading, of)} = ${text}分`,
    rows: criterionRows(reading, of),
  }
}

function made(reading: CaseReading, part: Part): string {
  const criteria = reading.criteriaOf(part)
  if (criteria.length !== 1) return sumWords(reading, part)
  const [only] = criteria as [Criterion]
  return `满分${formatPoints(only.points)}分 − 扣${formatPoints(only.points - reading.sum(part))}分`
}

export function traceDeducted({ of }: Of<'deducted'>, reading: CaseReading): Trace {
  const text = formatPoints(reading.worth(of) - reading.sum(of))
  return { text, made: `评分表上扣${text}分`, rows: criterionRows(reading, of) }
}

export function traceGap({ style, ...sides }: Of<'gap'>, reading: CaseReading): Trace {
  const gap = gapOf(reading, sides)
  const text = style === 'gap' ? formatGap(gap) : pointsText(Math.abs(gap), style)
  return { text, made: `${gapWords(reading, sides)}，相差${text}分`, rows: gapRows(reading, sides) }
}

const gapWords = (reading: CaseReading, { from, to }: Sides): string =>
  `由${formatTotal(reading.sum(from))}分变为${formatTotal(reading.sum(to))}分（两边都评了的${reading.criteriaOf(from).length}条）`

const gapRows = (reading: CaseReading, { from, to }: Sides): TraceRow[] =>
  [from, to].map((part) => partRow(reading, part, formatTotal(reading.sum(part))))

export function traceGapShare({ from, to }: Of<'gap-share'>, reading: CaseReading): Trace {
  const gap = Math.abs(gapOf(reading, { from, to }))
  const form = reading.formOf(from.subject)
  const worth = form.sections.find(({ no }) => no === from.section)!.points
  const text = formatShare(gap, worth)
  return {
    text,
    made: `相差${formatPoints(gap)}分 ÷ 该部分满分${formatPoints(worth)}分 = ${text}`,
    rows: gapRows(reading, { from, to }),
  }
}

export function traceRate({ of }: Of<'rate'>, reading: CaseReading): Trace {
  const [got, worth] = [reading.sum(of), reading.worth(of)]
  const text = formatShare(got, worth)
  const made = `得${formatPoints(got)}分 ÷ 满分${formatPoints(worth)}分 = ${text}`
  return { text, made, rows: criterionRows(reading, of) }
}

export function traceMean(
  { is, phase, who, section }: Of<'mean' | 'mean-rate'>,
  reading: CaseReading,
): Trace {
  const parts = reading
    .members(who)
    .map(({ id }): Part => ({ subject: id, phase, section }))
    .filter(reading.isComplete)
  const sum = parts.reduce((total, part) => total + reading.sum(part), 0)
  const rows = parts.map((part) => partRow(reading, part, formatTotal(reading.sum(part))))
  const summed = `${parts.length}家${section ? `第${section}部分得分` : '总分'}之和${formatTotal(sum)}`
  if (is === 'mean') {
    const text = formatMean(sum, parts.length)
    return { text, made: `${summed} ÷ ${parts.length}家 = ${text}`, rows }
  }
  const worth = parts.reduce((total, part) => total + reading.worth(part), 0)
  const text = formatShare(sum, worth)
  return { text, made: `${summed} ÷ 满分之和${formatTotal(worth)} = ${text}`, rows }
}

export function traceMeanGap(_: Of<'mean-gap'>, reading: CaseReading): Trace {
  const pairs = comparedIn(reading, 'enterprises')
  const sum = pairs.reduce((total, sides) => total + gapOf(reading, sides), 0)
  const text = formatMean(Math.abs(sum), pairs.length)
  return {
    text,
    made: `${pairs.length}家核实减自评之和${formatGap(sum)} ÷ ${pairs.length}家，取绝对值 = ${text}`,
    rows: pairs.flatMap((sides) => gapRows(reading, sides)),
  }
}
