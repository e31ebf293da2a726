import { formatDecimals, formatPoints, formatShare } from '../../format'
import { chanceText, percent } from '../city/figures'
import type { CityCriterion, CityFigure, CityScope } from '../city-source'
import { type CityReading, furthestSheet, type Member, takenOff } from './city-reading'
import type { CityTrace, CityTraceRow } from './trace'

type Of<What extends CityFigure['what']> = Extract<CityFigure, { what: What }>

/** Who answered a criterion on the furthest sheet, and what each lost on it. */
interface Judged {
  member: Member
  lost: number
}

function judgedOn(of: CityCriterion, reading: CityReading, at?: CityScope, isElsewhere?: true): Judged[] {
  const towns = isElsewhere ? reading.towns().filter(({ caseId }) => caseId !== at?.town) : reading.among(at)
  return towns.flatMap((town) => {
    const id = reading.idIn(of, town)
    if (id === null) return []
    return reading.subjectsOf(of.form, { town: town.caseId }).flatMap((member) => {
      const sheet = furthestSheet(member)
      return sheet ? [{ member, lost: takenOff(sheet, id) }] : []
    })
  })
}

const losersIn = (judged: readonly Judged[]) => judged.filter(({ lost }) => lost > 0)

const rowsOf = (judged: readonly Judged[]): CityTraceRow[] =>
  losersIn(judged).map(({ member: { town, subject }, lost }) => ({
    caseId: town.caseId,
    subject: subject.id,
    name: subject.name,
    value: `扣${formatPoints(lost)}分`,
  }))

export function traceLoss({ of, field, at, isElsewhere }: Of<'loss'>, reading: CityReading): CityTrace {
  const judged = judgedOn(of, reading, at, isElsewhere)
  const count = field === 'judged' ? judged.length : losersIn(judged).length
  const made = field === 'judged' ? '有完整评分的' : '最近一次完整评分上扣分的'
  return { text: String(count), made: `${made} = ${count}`, rows: rowsOf(judged) }
}

export function traceLossTowns({ of, field }: Of<'loss-towns'>, reading: CityReading): CityTrace {
  const judged = judgedOn(of, reading)
  const counted = field === 'judged' ? judged : losersIn(judged)
  const towns = new Set(counted.map(({ member }) => member.town.caseId))
  return {
    text: String(towns.size),
    made: field === 'judged' ? '有完整评分的镇（街道）' : '有扣分的镇（街道）',
    rows: [...towns].map((caseId) => ({
      caseId,
      subject: null,
      name: reading.nameOf(caseId),
      value: String(losersIn(judged).filter(({ member }) => member.town.caseId === caseId).length),
    })),
  }
}

export function traceShare({ of, at, isElsewhere, end }: Of<'share'>, reading: CityReading): CityTrace {
  const judged = judgedOn(of, reading, at, isElsewhere)
  const [part, whole] = [losersIn(judged).length, judged.length]
  const text = end ? percent(wilson(part, whole, end)) : formatShare(part, whole)
  return { text, made: `${part}家扣分 ÷ ${whole}家 = ${text}`, rows: rowsOf(judged) }
}

/** The ends of Wilson's interval as the roots of (p − π)² = z²·π(1 − π)/n. */
function wilson(part: number, whole: number, end: 'low' | 'high'): number {
  const z2 = 1.959963984540054 ** 2
  const p = part / whole
  const a = 1 + z2 / whole
  const b = -(2 * p + z2 / whole)
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * p * p))
  return Math.min(1, Math.max(0, (-b + (end === 'high' ? root : -root)) / (2 * a)))
}

/** How many answered and how many lost on a criterion of the enterprises, town by town. */
interface Tally {
  judged: number
  lost: number
}

const tallied = new WeakMap<CityReading, Map<string, ReadonlyMap<string, Tally>>>()

/** Counted once a criterion, since every test of it compares the same towns. */
function tallyOf(of: CityCriterion, reading: CityReading): ReadonlyMap<string, Tally> {
  const known = tallied.get(reading) ?? new Map<string, ReadonlyMap<string, Tally>>()
  tallied.set(reading, known)
  const made =
    known.get(of.id) ??
    new Map(
      reading.towns().map(({ caseId }) => {
        const judged = judgedOn(of, reading, { town: caseId })
        return [caseId, { judged: judged.length, lost: losersIn(judged).length }]
      }),
    )
  known.set(of.id, made)
  return made
}

/** The exact test of a town against the rest, through sums of logarithms. */
function chanceOf(of: CityCriterion, town: string, reading: CityReading): number | null {
  const byTown = tallyOf(of, reading)
  const { judged: n, lost: a } = byTown.get(town)!
  let [m, lost] = [0, 0]
  for (const [caseId, each] of byTown) {
    lost += each.lost
    if (caseId !== town) m += each.judged
  }
  if (n < reading.settings.smallest || m < reading.settings.smallest || lost === 0) return null
  let chance = 0
  for (let k = a; k <= Math.min(n, lost); k += 1)
    if (lost - k <= m) chance += Math.exp(logChoose(n, k) + logChoose(m, lost - k) - logChoose(n + m, lost))
  return Math.min(1, chance)
}

/** ln 0!, ln 1!, ln 2! …, as far as they were needed. */
const logFactorials = [0]

function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next += 1)
    logFactorials.push(logFactorials[next - 1]! + Math.log(next))
  return logFactorials[n]!
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/** Every test that is made: each town on each criterion of the enterprises. */
const allChances = (reading: CityReading): number[] =>
  reading.rubrics.enterprise.criteria.flatMap(({ id }) =>
    reading.towns().flatMap(({ caseId }) => chanceOf({ form: 'enterprise', id }, caseId, reading) ?? []),
  )

export function traceTests(_: Of<'tests'>, reading: CityReading): CityTrace {
  const { length } = allChances(reading)
  return { text: String(length), made: '参评家数足够的镇（街道）× 有扣分的细则', rows: [] }
}

export function traceTest({ of, town, field }: Of<'test'>, reading: CityReading): CityTrace {
  const rows = rowsOf(judgedOn(of, reading, { town }))
  if (field === 'z')
    return { text: formatDecimals(robust(of, town, reading), 2), made: '各镇占比的稳健z值', rows }
  const p = chanceOf(of, town, reading)!
  const value = field === 'p' ? p : holmOf(p, allChances(reading))
  const made = field === 'p' ? 'Fisher精确检验，单侧' : '同一次汇总的全部检验按Holm法校正'
  return { text: chanceText(value), made, rows }
}

/** The largest of (m − i)·p over the tests up to this one, from the smallest. */
function holmOf(p: number, all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b)
  let highest = 0
  for (const [rank, each] of sorted.entries()) {
    highest = Math.max(highest, Math.min(1, (sorted.length - rank) * each))
    if (each >= p) break
  }
  return highest
}

function robust(of: CityCriterion, town: string, reading: CityReading): number {
  const shares = new Map<string, number>()
  for (const [caseId, { judged, lost }] of tallyOf(of, reading))
    if (judged >= reading.settings.smallest) shares.set(caseId, lost / judged)
  const middle = (values: number[]) => {
    values.sort((a, b) => a - b)
    return (values[Math.floor((values.length - 1) / 2)]! + values[Math.ceil((values.length - 1) / 2)]!) / 2
  }
  const median = middle([...shares.values()])
  const mad = middle([...shares.values()].map((each) => Math.abs(each - median)))
  return (0.6745 * (shares.get(town)! - median)) / mad
}

export function traceLost({ of, town, subject }: Of<'lost'>, reading: CityReading): CityTrace {
  const found = judgedOn(of, reading, { town }).filter(({ member }) => member.subject.id === subject)
  const text = formatPoints(found[0]!.lost)
  return { text, made: `最近一次完整评分上扣${text}分`, rows: rowsOf(found) }
}
