import type { SCORED_PHASES } from '@shared/case/phase'
import { PANEL } from '@shared/case/sheet'
import { TOWNSHIP } from '@shared/case/subject'
import type { SheetTotal } from '@shared/replies/sheet'
import type { EnterpriseRow } from '@shared/replies/subject'
import { useRead } from '../../api/hooks'

/** The township's totals of each phase in its latest round, as the list of enterprises has them of the enterprises. */
export function useTownTotals(round: number): EnterpriseRow['totals'] {
  const before = Math.max(1, round - 1)
  const assistance = { now: useTotal('assistance', round), before: useTotal('assistance', before) }
  const verification = { now: useTotal('verification', round), before: useTotal('verification', before) }
  return {
    selfAssessment: useTotal('selfAssessment', 1),
    assistance: assistance.now ?? assistance.before,
    verification: verification.now ?? verification.before,
    recheck: useTotal('recheck', 1),
    wrapUp: null,
  }
}

/** null where nobody has begun the sheet; what is only derived from the enterprises begins none. */
function useTotal(phase: (typeof SCORED_PHASES)[number], round: number): SheetTotal | null {
  const score = useRead('sheet.read', { subject: TOWNSHIP, phase, round, scorer: PANEL }).data?.score
  if (!score?.criteria.some(({ answer }) => answer !== null)) return null
  return { total: score.total, unanswered: score.unanswered }
}
