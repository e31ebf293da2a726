import { BENCHMARKS_MIN } from '../gates/later'
import type { CityResult, TownResult } from './city-result'

export const NEXT_STEPS = [
  'overdue',
  'verify',
  'orders',
  'inflated',
  'below',
  'benchmarks',
  'tolerance',
  'decide',
  'forms',
] as const

/** What the data asks for next, and of which towns; the number is what is open there. */
export interface NextStep {
  kind: (typeof NEXT_STEPS)[number]
  towns: readonly { caseId: string; town: string; number: number }[]
}

/**
 * overdue: phases past their day · verify: no fully verified draw · orders: open 重新帮扶 · inflated: 自评 above 核实 for
 * sure (95 %) · below: 核实 below the mean of all towns for sure · benchmarks: short of ten new ones · tolerance: none
 * declared · decide: conflicts and sheets nobody's yet · forms: criteria of another version. What no town has is left out.
 */
export function nextSteps(city: CityResult): NextStep[] {
  const found = NEXT_STEPS.map((kind): NextStep => ({ kind, towns: townsOf(city, NUMBERS[kind]) }))
  return found.filter(({ towns }) => towns.length > 0)
}

/** What is open in a town; 0 where nothing is. */
type Open = (town: TownResult, city: CityResult) => number

const NUMBERS: Readonly<Record<NextStep['kind'], Open>> = {
  overdue: ({ deadlines }) => deadlines.filter(({ state }) => state === 'overdue').length,
  verify: ({ upperBound95 }) => Number(upperBound95 === null),
  orders: ({ orders }) => orders.open,
  inflated: ({ inflation: { interval, isSmall } }) =>
    Number(interval !== null && !isSmall && interval[0] > 0),
  below: ({ verified: { interval, isSmall } }, { totals }) => {
    const { sum, count } = totals.means.verification
    return Number(interval !== null && !isSmall && interval[1] < sum / 100 / count)
  },
  benchmarks: ({ benchmarks }) => Math.max(0, BENCHMARKS_MIN - benchmarks.isNew),
  tolerance: ({ isToleranceDeclared }) => Number(!isToleranceDeclared),
  decide: ({ conflicts, undecided }) => conflicts + undecided,
  forms: ({ caseId }, { unmatched }) =>
    unmatched.filter(({ towns }) => towns.some((town) => town.caseId === caseId)).length,
}

const townsOf = (city: CityResult, open: Open): NextStep['towns'] =>
  city.towns
    .map((town) => ({ caseId: town.caseId, town: town.name, number: open(town, city) }))
    .filter(({ number }) => number > 0)
