import { type SampleStatistics, sampleStatistics } from '@shared/statistics/sample-statistics'
import type { CaseSession } from '../session'
import { checkNothingHidden } from './blind'

/** What the random part of the verification says; throws CaseProblem `blind` while scores are hidden. */
export function readStatistics(session: CaseSession): SampleStatistics {
  checkNothingHidden(session)
  return sampleStatistics(session.assessment())
}
