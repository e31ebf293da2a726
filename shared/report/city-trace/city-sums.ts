import type { Phase, ScoredPhase } from '../../case/phase'
import type { TownSummary } from '../../consolidation/town-summary'
import { formatCount } from '../../format'
import { DEADLINES, STEPS } from '../../phases'
import type { CityFigure, CityScope, CitySum } from '../city-source'
import { type CityReading, furthestSheet, isSampled, type Member, sheetOf } from './city-reading'
import type { CityTrace } from './trace'

/** What adds up, town by town. */
export function traceSum({ of, at }: Extract<CityFigure, { what: 'sum' }>, reading: CityReading): CityTrace {
  const counted = reading.among(at).map((town) => {
    const scope = { ...at, town: town.caseId }
    return { town, value: countIn(of, town, scope, reading) }
  })
  const sum = counted.reduce((all, each) => all + each.value, 0)
  return {
    text: of === 'base' ? formatCount(sum) : String(sum),
    made: `${counted.length}个镇（街道）的数相加 = ${sum}`,
    rows: counted.map(({ town, value }) => ({
      caseId: town.caseId,
      subject: null,
      name: reading.nameOf(town.caseId),
      value: String(value),
    })),
  }
}

/** What one town adds. */
function countIn(of: CitySum, town: TownSummary, at: CityScope, reading: CityReading): number {
  const enterprises = reading.enterprises(at)
  const count = (test: (each: Member) => boolean) => enterprises.filter(test).length
  const [what, part, state] = of.split('.') as [string, string | undefined, string | undefined]
  switch (what) {
    case 'towns':
      return 1
    case 'enterprises':
      return enterprises.length
    case 'base':
      return town.enterpriseBase ?? 0
    case 'scored':
      return count((each) => furthestSheet(each) !== null)
    case 'in-force':
      return count((each) => furthestSheet(each)?.phase === part)
    case 'complete':
      return count((each) => isAveraged(each, part as ScoredPhase))
    case 'compared':
      return count(({ subject }) => subject.verdict !== null)
    case 'inconsistent':
      return count(({ subject }) => subject.verdict !== null && subject.verdict !== 'consistent')
    case 'reassist':
      return count(({ subject }) => subject.verdict === 'reassist')
    case 'added':
      return count(({ subject }) => subject.isAdded && !subject.isDrawn)
    case 'deadline':
      return Number(deadlineState(town, part as Phase, reading.asOf) === state)
    default:
      return countOfTown(of, town, enterprises, reading)
  }
}

/** Whether an enterprise enters the mean of a phase. */
export function isAveraged(each: Member, phase: ScoredPhase): boolean {
  if (phase === 'verification') return isSampled(each)
  if (phase === 'recheck' && each.subject.isAdded && !each.subject.isDrawn) return false
  return sheetOf(each, phase) !== null
}

function countOfTown(of: CitySum, town: TownSummary, enterprises: Member[], reading: CityReading): number {
  const { orders, benchmarks, random } = town
  const isDone = random !== null && random.n > 0 && random.n === random.picked
  const again = enterprises.flatMap(({ subject }) => {
    const complete = subject.rounds.filter(({ unanswered }) => unanswered === 0)
    return complete.length > 1 ? [complete.at(-1)!] : []
  })
  const open = orders.filter(({ closedAt }) => closedAt === null)
  const counts: Partial<Record<CitySum, number>> = {
    'random.N': isDone ? random.N : 0,
    'random.n': isDone ? enterprises.filter(isSampled).length : 0,
    'random.found': isDone
      ? enterprises.filter((each) => isSampled(each) && each.subject.first!.isInconsistent).length
      : 0,
    'random.towns': Number(isDone),
    'random.missing': Number(!isDone),
    'orders.raised': orders.length,
    'orders.closed': orders.length - open.length,
    'orders.open': open.length,
    'orders.overdue': open.filter(({ due }) => due < reading.asOf).length,
    'again.count': again.length,
    'again.settled': again.filter(({ verdict }) => verdict === 'consistent').length,
    'benchmarks.total': benchmarks.benchmark.total,
    'benchmarks.isNew': benchmarks.benchmark.isNew,
    'benchmarks.missing': Math.max(0, 10 - benchmarks.benchmark.isNew),
    findings: Object.values(town.findings).reduce((sum, each) => sum + each, 0),
    undecided: town.conflicts + town.undecided,
    'deadlines.overdue': (Object.keys(DEADLINES) as Phase[]).filter(
      (phase) => deadlineState(town, phase, reading.asOf) === 'overdue',
    ).length,
  }
  return counts[of] ?? 0
}

function deadlineState(town: TownSummary, phase: Phase, asOf: string): string {
  const isLeft = STEPS.indexOf(town.phase) > STEPS.indexOf(phase)
  const day = town.finished[phase]
  if (!isLeft) return DEADLINES[phase] < asOf ? 'overdue' : 'pending'
  if (day === null) return 'unknown'
  return day <= DEADLINES[phase] ? 'kept' : 'late'
}
