import { planSample, type SamplePlan } from '@shared/statistics/planner'
import { type SampleStatistics, sampleStatistics } from '@shared/statistics/sample-statistics'
import { type StatisticsView, statisticsView } from '@shared/statistics/statistics-view'
import type { CaseSession } from '../session'
import { checkNothingHidden } from './blind'

/** What the random part of the verification says; throws CaseProblem `blind` while scores are hidden. */
export function readStatistics(session: CaseSession): SampleStatistics {
  checkNothingHidden(session)
  return sampleStatistics(session.assessment())
}

/** The same with its words and the points of the charts; throws CaseProblem `blind` while scores are hidden. */
export function readStatisticsView(session: CaseSession): StatisticsView {
  checkNothingHidden(session)
  return statisticsView(session.assessment())
}

/** How many of the enterprises on the list to verify for a claim; it knows of no score. */
export const readPlan = ({ record }: CaseSession, claim: { bound: number; found: number }): SamplePlan =>
  planSample({ N: record.enterprises.length, ...claim })
