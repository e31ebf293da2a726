import { sumTotals } from '@shared/groups'
import { nextStepOf } from '@shared/next-step'
import { statusOf } from '@shared/phases'
import { sumPoints } from '@shared/points'
import type { StatusView } from '@shared/replies/case'
import type { CaseSession } from '../session'

/** Where the case stands: phase, progress, gates, the next step and the figures of the overview. */
export function readStatus(session: CaseSession): StatusView {
  const assessment = session.assessment()
  const status = statusOf(session.wholeAssessment(), session.today())
  const gaps = assessment.enterprises.flatMap(({ comparison }) => (comparison ? [comparison.total.gap] : []))
  const verdicts = { consistent: 0, inconsistent: 0, reassist: 0 }
  for (const { verdict } of assessment.subjects) if (verdict) verdicts[verdict] += 1
  return {
    ...status,
    nextStep: nextStepOf(status),
    conflicts: assessment.record.conflicts.length,
    selfMean: sumTotals(assessment.enterprises, 'selfAssessment'),
    gapMean: { sum: sumPoints(gaps), count: gaps.length },
    verdicts,
    townshipRound: assessment.township.round,
    savedAt: session.savedAt,
  }
}
