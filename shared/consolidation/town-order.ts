import { compareCodeUnits } from '../code-units'
import type { TownTally } from './town-tally'

export type Placed = Pick<TownTally, 'caseId' | 'county' | 'town'>

/** By county, town and case: the one order of the towns, whatever order their files came in. */
export const byPlace = (a: Placed, b: Placed): number =>
  compareCodeUnits(a.county, b.county) ||
  compareCodeUnits(a.town, b.town) ||
  compareCodeUnits(a.caseId, b.caseId)
