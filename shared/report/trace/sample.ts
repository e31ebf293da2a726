import { changedAfterReveal } from '../../blind'
import type { Sheet } from '../../case/sheet'
import { formatDecimals, formatTotal } from '../../format'
import { worstAllocationBound } from '../../statistics/detection'
import { tQuantile } from '../../statistics/distributions'
import type { Statistic } from '../source'
import type { CaseReading } from './case-reading'
import { isInconsistent, type Sides, sidesAt, toleranceIn } from './compared-reading'
import { partRow, type Trace, type TraceRow } from './trace'

/** The enterprises of the last draw whose 自评 and first 核实 are complete. */
interface Sample {
  reading: CaseReading
  N: number
  picked: readonly string[]
  pairs: readonly Sides[]
}

function sampleOf(reading: CaseReading): Sample {
  const draw = reading.record.draws.at(-1)
  if (!draw) return { reading, N: reading.record.enterprises.length, picked: [], pairs: [] }
  const listed = new Set(reading.record.enterprises.map(({ id }) => id))
  const pairs = draw.picked
    .filter((id) => listed.has(id))
    .map((id) => sidesAt(id, 1))
    .filter(({ from, to }) => reading.isComplete(from) && reading.isComplete(to))
  let N = 0
  for (const { size } of draw.strata) N += size
  return { reading, N, picked: draw.picked, pairs }
}

/** A figure of the random part, with the pairs of totals that went in. */
export function traceStatistic({ key }: { key: Statistic }, reading: CaseReading): Trace {
  const sample = sampleOf(reading)
  const { value, made } = STATISTICS[key](sample)
  return {
    text: value,
    made: `${made} = ${value}`,
    rows: sample.pairs.flatMap((each) => rowsOf(reading, each)),
  }
}

const rowsOf = (reading: CaseReading, { from, to }: Sides): TraceRow[] =>
  [from, to].map((part) => partRow(reading, part, formatTotal(reading.sum(part))))

interface Worked {
  value: string
  made: string
}

const STATISTICS: Record<Statistic, (sample: Sample) => Worked> = {
  'random.picked': ({ picked }) => whole(picked.length, '最后一次抽样抽中的企业'),
  'random.n': ({ pairs }) => whole(pairs.length, '抽中的企业里自评和首次核实都完整的'),
  'random.N': ({ N }) => whole(N, '抽样时名单里的企业'),
  'random.found': (sample) => whole(foundIn(sample), '抽中企业首次核实不一致的'),
  'random.foundAtDraw': (sample) => whole(foundIn(sample, true), '按抽样时的标准不一致的'),
  'random.upperBound95': (sample) => whole(boundOf(sample, foundIn(sample)), BOUND),
  'random.upperBoundAtDraw': (sample) => whole(boundOf(sample, foundIn(sample, true)), BOUND),
  'bias.mean': (sample) => rounded(biasOf(sample).mean, 2, '自评减首次核实的平均'),
  'bias.low': (sample) => boundary(biasOf(sample), '−'),
  'bias.high': (sample) => boundary(biasOf(sample), '+'),
  verificationFactor: (sample) => rounded(factorOf(sample), 3, '核实总分之和 ÷ 自评总分之和'),
  'notes.draws': ({ reading }) => whole(reading.record.draws.length, '案卷里的抽样次数'),
  'notes.additions': ({ reading }) => whole(reading.record.additions.length, '指定核实的企业'),
  'notes.changed': (sample) => whole(changedIn(sample), '看到自评或签认之后改过的评分'),
  'notes.worstBound': ({ reading }) => {
    const { strata } = reading.record.draws.at(-1)!
    const bound = worstAllocationBound(strata.map(({ size, seats }) => ({ N: size, n: seats })))
    return whole(bound, '各层最不利的分布下的上限')
  },
}

const BOUND = '发现这么少的可能性还大于5%的最多家数（超几何分布）'

const whole = (value: number, made: string): Worked => ({ value: String(value), made })
const rounded = (value: number, places: number, made: string): Worked => ({
  value: formatDecimals(value, places),
  made,
})

function boundary({ mean, half }: { mean: number; half: number }, sign: '−' | '+'): Worked {
  const made = `自评减首次核实的平均${formatDecimals(mean, 2)} ${sign} ${formatDecimals(half, 2)}（t × 标准差 ÷ √家数，按名单家数修正）`
  return rounded(sign === '+' ? mean + half : mean - half, 2, made)
}

function foundIn({ reading, pairs }: Sample, atDraw = false): number {
  const tolerance = toleranceIn(reading, atDraw ? reading.record.draws.length - 1 : undefined)
  return pairs.filter((sides) => isInconsistent(reading, sides, tolerance)).length
}

/** The most bad ones that leave more than 5 % for finding so few: tried one by one from all of them downwards. */
function boundOf({ N, pairs }: Sample, found: number): number {
  for (let bad = N; bad > found; bad -= 1) if (chanceOfAtMost(found, bad, N, pairs.length) > 0.05) return bad
  return found
}

/** P(X ≤ x) of the hypergeometric distribution, through sums of logarithms. */
function chanceOfAtMost(x: number, bad: number, N: number, n: number): number {
  let chance = 0
  for (let k = Math.max(0, n - (N - bad)); k <= Math.min(x, bad, n); k += 1)
    chance += Math.exp(logChoose(bad, k) + logChoose(N - bad, n - k) - logChoose(N, n))
  return chance
}

function logChoose(n: number, k: number): number {
  let log = 0
  for (let step = 1; step <= k; step += 1) log += Math.log(n - k + step) - Math.log(step)
  return log
}

/** 95 % of the mean: t times its error, of which a large part of a small frame leaves less. */
function biasOf({ reading, pairs, N }: Sample): { mean: number; half: number } {
  const n = pairs.length
  const differences = pairs.map(({ from, to }) => (reading.sum(from) - reading.sum(to)) / 100)
  let sum = 0
  for (const each of differences) sum += each
  const mean = sum / n
  let squares = 0
  for (const each of differences) squares += (each - mean) ** 2
  const error = Math.sqrt(squares / (n - 1) / n) * Math.sqrt(Math.max(0, 1 - n / N))
  const half = tQuantile(0.95, n - 1) * error
  return { mean, half }
}

function factorOf({ reading, pairs }: Sample): number {
  let [self, verified] = [0, 0]
  for (const { from, to } of pairs) {
    self += reading.sum(from)
    verified += reading.sum(to)
  }
  return verified / self
}

function changedIn({ reading, pairs }: Sample): number {
  const firsts = pairs.map(({ to }) => reading.sheet(to.subject, to.phase, 1) as Sheet)
  return firsts.reduce((sum, sheet) => sum + changedAfterReveal(reading.record, sheet).length, 0)
}
