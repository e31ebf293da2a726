import { CASE_ENTITY } from '@shared/entity'
import { CaseProblem } from '@shared/outcome'
import { type Calibration, calibrate } from '@shared/statistics/calibration'
import type { Tolerance } from '@shared/tolerance'
import type { CaseSession } from '../session'

/** What a calibration round proposes; null where no two experts scored enough of the same enterprises. */
export const proposeTolerance = ({ record, rubrics }: CaseSession): Calibration | null =>
  calibrate(record, rubrics)

export type ToleranceInput = Partial<Tolerance> & { reason: string | null }

/** Declares what counts as 不一致; after a draw a change needs a reason, and both results are printed. */
export function declareTolerance(session: CaseSession, actor: string, { reason, ...asked }: ToleranceInput) {
  const before = session.assessment().tolerance
  const tolerance: Tolerance = {
    total: asked.total ?? before.total,
    sectionShare: asked.sectionShare ?? before.sectionShare,
    fullToZero: asked.fullToZero ?? before.fullToZero,
    severity: asked.severity ?? before.severity,
  }
  if (session.record.draws.length > 0 && !reason)
    throw new CaseProblem('no-reason', '抽样之后再改容差须写明原因，没有保存。改动前后的结果都会印在报告里。')
  const [event] = session.write(actor, [
    { kind: 'tolerance-declared', entity: CASE_ENTITY, item: 'tolerance', body: { ...tolerance, reason } },
  ])
  return { event: event!.id, tolerance }
}
