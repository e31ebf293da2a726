import { PANEL, type SCORED_PHASES, TOWNSHIP } from '@shared/case'
import type { EnterpriseRow, SheetTotal } from '@shared/contract'
import { useRead } from '../../api/hooks'

/** The township's totals of each phase, as the list of enterprises has them of the enterprises. */
export function useTownTotals(round: number): EnterpriseRow['totals'] {
  return {
    selfAssessment: useTotal('selfAssessment', 1),
    assistance: useTotal('assistance', round),
    verification: useTotal('verification', round),
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
