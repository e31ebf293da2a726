import type { CityResult } from '../../consolidation/city-result'
import type { ProposedMeasure } from '../../consolidation/measures'
import type { Rubrics } from '../../rubric'

/** A case file that went in. */
export interface CityFile {
  caseId: string
  name: string
  stateHash: string
}

/** Everything that a report of the city is made of. */
export interface CityPapers {
  city: CityResult
  rubrics: Rubrics
  measures: readonly ProposedMeasure[]
  files: readonly CityFile[]
}
