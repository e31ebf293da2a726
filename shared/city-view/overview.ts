import type {
  CityRandom,
  CityResult,
  Totals,
  TownResult,
  UnmatchedCriterion,
} from '../consolidation/city-result'

/** The whole city at a glance. */
export interface CityFigures {
  asOf: string
  totals: Totals
  random: CityRandom
  towns: readonly TownResult[]
  unmatched: readonly UnmatchedCriterion[]
  notes: readonly string[]
}

export const figuresOfCity = ({
  asOf,
  totals,
  random,
  towns,
  unmatched,
  notes,
}: CityResult): CityFigures => ({
  asOf,
  totals,
  random,
  towns,
  unmatched,
  notes: notes.map(({ text }) => text),
})
