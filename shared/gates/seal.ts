import type { Assessment } from '../assessment'
import type { Phase } from '../case/phase'
import type { Problem } from '../outcome'
import { reasonsToEnter, STEPS } from '../phases'
import { standingSeals } from '../seal'
import { PHASE_NAMES, STEP_NAMES } from '../text.zh'
import { reason } from './checks'

/** What only the way into the next phase asks for: the report is printed with the seal's code, after it. */
const NOT_OF_SEAL: readonly string[] = ['tolerance-undeclared', 'town-report-missing', 'town-report-outdated']

/** Why a phase cannot be sealed now: it is ahead, sealed already, or not complete and signed; an empty list lets it be sealed. */
export function reasonsAgainstSeal(phase: Phase, assessment: Assessment): Problem[] {
  const { record } = assessment
  const isAhead = STEPS.indexOf(record.phase) < STEPS.indexOf(phase)
  const isSealed = standingSeals(record.seals).some((seal) => seal.phase === phase)
  const barred = [
    ...reason(isAhead, 'phase-ahead', `案卷在${STEP_NAMES[record.phase]}，还没有进入${PHASE_NAMES[phase]}`),
    ...reason(isSealed, 'already-sealed', `${PHASE_NAMES[phase]}已经封存`),
  ]
  if (barred.length > 0) return barred
  const next = STEPS[STEPS.indexOf(phase) + 1]!
  return reasonsToEnter(next, assessment).filter(({ code }) => !NOT_OF_SEAL.includes(code))
}

/** Why a sealed phase cannot be opened again now: it is not sealed, or a later one that rests on it is. */
export function reasonAgainstReopening(phase: Phase, { record }: Pick<Assessment, 'record'>): Problem | null {
  const standing = standingSeals(record.seals)
  if (!standing.some((seal) => seal.phase === phase))
    return { code: 'not-sealed', message: `${PHASE_NAMES[phase]}没有封存，不用解封。` }
  const later = standing.find((seal) => STEPS.indexOf(seal.phase) > STEPS.indexOf(phase))
  if (!later) return null
  return {
    code: 'later-sealed',
    message: `${PHASE_NAMES[later.phase]}已封存，它以${PHASE_NAMES[phase]}为依据。请先解封${PHASE_NAMES[later.phase]}。`,
  }
}
