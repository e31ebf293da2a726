import { PHASES } from '../case/phase'
import { BENCHMARKS_MIN } from '../gates/later'
import { DEADLINES, STEPS } from '../phases'
import { upperBound } from '../statistics/detection'
import { daysBetween } from './beijing-day'
import type { DeadlineResult, OrderResult, TownResult } from './city-result'
import type { CitySettings } from './city-settings'
import type { GatheredTown } from './gathered'
import { sampleMean } from './shares'
import type { OrderTally, TownTally } from './town-tally'

/** Every town in the order that it was given, as it stands on a day. */
export function townResults(
  tallies: readonly GatheredTown[],
  settings: CitySettings,
  asOf: string,
): TownResult[] {
  const names = distinctNames(tallies)
  return tallies.map((tally, index) => {
    const { drawn, losses: _, unmatched: __, orders, finished: ___, draws: ____, ...kept } = tally
    const N = tally.random?.N ?? tally.enterprises
    return {
      ...kept,
      name: names[index]!,
      orders: orderResult(orders, asOf),
      verified: sampleMean(drawn.verified, N, settings),
      inflation: sampleMean(drawn.inflation, N, settings),
      upperBound95: boundOf(tally),
      hasBenchmarks: tally.benchmarks.isNew >= BENCHMARKS_MIN,
      deadlines: deadlineResults(tally, asOf),
    }
  })
}

/** Whether every drawn enterprise is verified, so that the draw says something of its frame. */
export const isVerified = ({ random }: Pick<TownTally, 'random'>): boolean =>
  random !== null && random.n > 0 && random.n === random.picked

const boundOf = ({ random }: GatheredTown): number | null =>
  random && isVerified({ random }) ? upperBound(random.found, random) : null

/** 云屿镇; with the county where two are called so, and counted where that does not tell them apart either. */
function distinctNames(tallies: readonly GatheredTown[]): string[] {
  const times = (name: string, names: readonly string[]) => names.filter((each) => each === name).length
  const short = tallies.map(({ town }) => town)
  const long = tallies.map(({ county, town }) => `${county}${town}`)
  return tallies.map((_, index) => {
    const [name, full] = [short[index]!, long[index]!]
    if (times(name, short) === 1) return name
    if (times(full, long) === 1) return full
    return `${full}（${times(full, long.slice(0, index + 1))}）`
  })
}

function deadlineResults({ phase, finished }: GatheredTown, asOf: string): DeadlineResult[] {
  return PHASES.map((each) => {
    const due = DEADLINES[each]
    const day = finished[each]
    const isLeft = STEPS.indexOf(phase) > STEPS.indexOf(each)
    const of = { phase: each, due, finished: isLeft ? day : null }
    if (isLeft) return { ...of, state: day === null ? 'unknown' : day <= due ? 'kept' : 'late' }
    return { ...of, state: due < asOf ? 'overdue' : 'pending' }
  })
}

function orderResult(
  { raised, closed, closedDays, closedLate, open }: OrderTally,
  asOf: string,
): OrderResult {
  const aged = open.map((each) => ({ ...each, days: Math.max(0, daysBetween(each.raised, asOf)) }))
  const count = (of: typeof aged) => of.reduce((sum, each) => sum + each.count, 0)
  return {
    ...{ raised, closed, closedDays, closedLate },
    open: count(aged),
    overdue: count(aged.filter(({ due }) => due < asOf)),
    openDays: aged.reduce((sum, each) => sum + each.days * each.count, 0),
    oldestDays: aged.length === 0 ? null : Math.max(...aged.map(({ days }) => days)),
  }
}
