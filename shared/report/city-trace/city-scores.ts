import type { ScoredPhase } from '../../case/phase'
import { beijingDay } from '../../consolidation/beijing-day'
import type { TownSummary } from '../../consolidation/town-summary'
import { formatDecimals, formatMean, formatShare, formatTotal } from '../../format'
import { cityBound } from '../../statistics/city-bound'
import { tQuantile } from '../../statistics/distributions'
import type { CityFigure, CityScope } from '../city-source'
import { type CityReading, furthestSheet, isSampled, type Member, sheetOf } from './city-reading'
import { isAveraged } from './city-sums'
import type { CityTrace, CityTraceRow } from './trace'

type Of<What extends CityFigure['what']> = Extract<CityFigure, { what: What }>

const rowOf = ({ town, subject }: Member, value: string): CityTraceRow => ({
  caseId: town.caseId,
  subject: subject.id,
  name: subject.name,
  value,
})

export function traceMean({ phase, at }: Of<'mean'>, reading: CityReading): CityTrace {
  const members = reading.enterprises(at).filter((each) => isAveraged(each, phase))
  const points = (each: Member) => totalOf(each, phase)
  const sum = members.reduce((all, each) => all + points(each), 0)
  const text = formatMean(sum, members.length)
  return {
    text,
    made: `${members.length}家总分之和${formatTotal(sum)} ÷ ${members.length}家 = ${text}`,
    rows: members.map((each) => rowOf(each, formatTotal(points(each)))),
  }
}

const totalOf = (each: Member, phase: ScoredPhase): number =>
  phase === 'verification' ? each.subject.first!.compared : sheetOf(each, phase)!.total

const inflationOf = ({ subject }: Member): number => subject.first!.baseline - subject.first!.compared

export function traceInflation({ at }: Of<'inflation'>, reading: CityReading): CityTrace {
  const members = reading.enterprises(at).filter(isSampled)
  const sum = members.reduce((all, each) => all + inflationOf(each), 0)
  const text = formatMean(sum, members.length)
  return {
    text,
    made: `抽中${members.length}家自评减首次核实之和 ÷ ${members.length}家 = ${text}`,
    rows: members.map((each) => rowOf(each, formatDecimals(inflationOf(each) / 100, 2))),
  }
}

/** Mean and its half width by the formula of statistics §3, in two passes over the points; nothing spreads where all N are known. */
function spread(points: readonly number[], N: number): { mean: number; half: number; variance: number } {
  const n = points.length
  let mean = 0
  for (const each of points) mean += each / 100 / n
  let squares = 0
  for (const each of points) squares += (each / 100 - mean) ** 2
  if (n === N) return { mean, half: 0, variance: 0 }
  const variance = (squares / (n - 1) / n) * Math.max(0, 1 - n / N)
  return { mean, half: tQuantile(0.95, n - 1) * Math.sqrt(variance), variance }
}

export function traceInterval({ of, town, end }: Of<'interval'>, reading: CityReading): CityTrace {
  const members = reading.enterprises({ town }).filter(isSampled)
  const points = members.map((each) => (of === 'verified' ? each.subject.first!.compared : inflationOf(each)))
  const N = reading.town(town).random?.N ?? reading.enterprises({ town }).length
  const { mean, half } = spread(points, N)
  const text = formatDecimals(end === 'low' ? mean - half : mean + half, 2)
  return {
    text,
    made: `${members.length}家的平均${formatDecimals(mean, 2)} ${end === 'low' ? '−' : '+'} ${formatDecimals(half, 2)} = ${text}`,
    rows: members.map((each, index) => rowOf(each, formatDecimals(points[index]! / 100, 2))),
  }
}

const verifiedTowns = (reading: CityReading, at: CityScope = {}) =>
  reading.among(at).filter(({ random }) => random !== null && random.n > 0 && random.n === random.picked)

export function traceCityInflation({ part }: Of<'city-inflation'>, reading: CityReading): CityTrace {
  const strata = verifiedTowns(reading).map((town) => {
    const members = reading.enterprises({ town: town.caseId }).filter(isSampled)
    return { town, n: members.length, N: town.random!.N, ...spread(members.map(inflationOf), town.random!.N) }
  })
  const N = strata.reduce((sum, each) => sum + each.N, 0)
  let [mean, variance, freedom] = [0, 0, 0]
  for (const each of strata) {
    mean += (each.N / N) * each.mean
    variance += (each.N / N) ** 2 * each.variance
    if (each.n < each.N) freedom += each.n - 1
  }
  const half = variance === 0 ? 0 : tQuantile(0.95, freedom) * Math.sqrt(variance)
  const text = formatDecimals({ mean, low: mean - half, high: mean + half }[part], 2)
  return {
    text,
    made: `各镇平均按名单家数加权${formatDecimals(mean, 2)}，区间半宽${formatDecimals(half, 2)}`,
    rows: strata.map((each) => ({
      caseId: each.town.caseId,
      subject: null,
      name: reading.nameOf(each.town.caseId),
      value: formatDecimals(each.mean, 2),
    })),
  }
}

export function traceBound({ town }: Of<'bound'>, reading: CityReading): CityTrace {
  const towns = verifiedTowns(reading, { town })
  const samples = towns.map((each) => {
    const members = reading.enterprises({ town: each.caseId }).filter(isSampled)
    const found = members.filter(({ subject }) => subject.first!.isInconsistent).length
    return { N: each.random!.N, n: members.length, found }
  })
  return {
    text: String(cityBound(samples)),
    made: '各镇最不利的分布下，发现这么少的可能性还大于5%的最多家数（超几何分布）',
    rows: towns.map((each, index) => ({
      caseId: each.caseId,
      subject: null,
      name: reading.nameOf(each.caseId),
      value: `${samples[index]!.N}家中核实${samples[index]!.n}家，不一致${samples[index]!.found}家`,
    })),
  }
}

export function traceTownship({ phase, town }: Of<'township'>, reading: CityReading): CityTrace {
  const [member] = reading.subjectsOf('township', { town })
  const text = formatTotal(sheetOf(member!, phase)!.total)
  return { text, made: `镇级最近一次完整评分${text}分`, rows: [rowOf(member!, text)] }
}

export function traceSectionRate({ form, no }: Of<'section-rate'>, reading: CityReading): CityTrace {
  const section = reading.rubrics[form].sections.find((each) => each.no === no)!
  const criteria = section.items.flatMap((item) => item.criteria)
  const worth = criteria.reduce((sum, { points }) => sum + points, 0)
  const members = reading
    .subjectsOf(form)
    .filter(({ town }) =>
      hasSection(
        { form, no },
        criteria.map(({ id }) => id),
        town,
        reading,
      ),
    )
    .flatMap((member) => {
      const sheet = furthestSheet(member)
      return sheet ? [{ member, sheet }] : []
    })
  let got = 0
  for (const { member, sheet } of members) {
    const ids = new Set(criteria.map(({ id }) => reading.idIn({ form, id }, member.town)))
    got += worth
    for (const mark of sheet.marks)
      if (mark.kind === 'deducted' && ids.has(mark.criterion)) got -= mark.deduction
  }
  const text = formatShare(got, worth * members.length)
  const made = `${members.length}家得分之和${formatTotal(got)} ÷ 满分之和${formatTotal(worth * members.length)} = ${text}`
  return { text, made, rows: [] }
}

/** Whether a town's form has a section of just these criteria. */
function hasSection(
  { form }: Pick<Of<'section-rate'>, 'form' | 'no'>,
  criteria: readonly string[],
  town: TownSummary,
  reading: CityReading,
): boolean {
  const ids = criteria.map((id) => reading.idIn({ form, id }, town)).join()
  return reading
    .rubricsOf(town)
    [form].sections.some(
      ({ items }) => items.flatMap((item) => item.criteria.map(({ id }) => id)).join() === ids,
    )
}

export function traceAgain({ of, town }: Of<'again'>, reading: CityReading): CityTrace {
  const again = reading.enterprises(town === undefined ? {} : { town }).flatMap((member) => {
    const rounds = member.subject.rounds.filter(({ unanswered }) => unanswered === 0)
    return rounds.length > 1 ? [{ member, before: rounds[0]!.total, after: rounds.at(-1)!.total }] : []
  })
  let [before, after] = [0, 0]
  for (const each of again) {
    before += each.before
    after += each.after
  }
  const n = again.length
  const text =
    of === 'change' ? formatDecimals((after - before) / 100 / n, 2) : formatMean({ before, after }[of], n)
  return {
    text,
    made: `${n}家首次核实合计${formatTotal(before)}，最近一次核实合计${formatTotal(after)}，各除以${n}家`,
    rows: again.map((each) => rowOf(each.member, `${formatTotal(each.before)}→${formatTotal(each.after)}`)),
  }
}

const DAY = 86_400_000

export function traceDays({ of, town }: Of<'days'>, reading: CityReading): CityTrace {
  const orders = reading
    .among({ town })
    .flatMap((each) => each.orders.filter(({ closedAt }) => (closedAt === null) === (of === 'oldest')))
    .map(({ raisedAt, closedAt }) => {
      const until = closedAt === null ? reading.asOf : beijingDay(closedAt)
      return Math.max(0, (Date.parse(until) - Date.parse(beijingDay(raisedAt))) / DAY)
    })
  const sum = orders.reduce((all, each) => all + each, 0)
  const text = of === 'oldest' ? String(Math.max(...orders)) : formatDecimals(sum / orders.length, 1)
  return { text, made: `${orders.length}件重新帮扶的天数`, rows: [] }
}
