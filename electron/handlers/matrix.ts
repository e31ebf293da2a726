import type { ComparedPhases } from '@shared/comparison'
import { type ComparisonMatrix, matrixOf } from '@shared/matrix'
import type { CaseSession } from '../session'

/** Every compared enterprise × every criterion, as far as it may be seen. */
export const readMatrix = (session: CaseSession, phases: ComparedPhases): ComparisonMatrix =>
  matrixOf(session.assessment(phases))
