import type { Assessment } from './assessment'
import { type CasePhase, PHASES, type Phase, type SCORED_PHASES } from './case/phase'
import { formatDate } from './format'
import { isComplete } from './gates/checks'
import { reasonsToClose, reasonsToRecheck, reasonsToVerify, reasonsToWrapUp } from './gates/later'
import { reasonsToAssist } from './gates/self-assessment'
import { assertNever, type Problem } from './outcome'
import { STEP_NAMES } from './text.zh'

/** The steps of a case in the plan's order; after 总结提升 it is closed. */
export const STEPS: readonly CasePhase[] = [...PHASES, 'closed']

/** The last day of each phase (行动方案); a day missed is a warning and never bars the way. */
export const DEADLINES: Readonly<Record<Phase, string>> = {
  selfAssessment: '2024-11-15',
  assistance: '2024-11-30',
  verification: '2024-12-15',
  recheck: '2024-12-31',
  wrapUp: '2025-01-20',
}

export interface PhaseProgress {
  /** Enterprises whose sheet is complete or begun, of those in the list. */
  enterprises: { complete: number; begun: number; of: number }
  township: 'none' | 'begun' | 'complete'
}

export interface Gate {
  to: CasePhase
  open: boolean
  reasons: readonly Problem[]
}

export interface CaseStatus {
  phase: CasePhase
  progress: Readonly<Record<(typeof SCORED_PHASES)[number], PhaseProgress>>
  /** What still bars the way into each later step; only the first can be open. */
  gates: readonly Gate[]
  /** Days that were missed: phases and 重新帮扶 orders. */
  warnings: readonly Problem[]
}

/** Where the case stands on the given day (ISO), and what bars the way to each next step. */
export function statusOf(assessment: Assessment, today: string): CaseStatus {
  const { phase } = assessment.record
  return {
    phase,
    progress: {
      selfAssessment: progressOf(assessment, 'selfAssessment'),
      assistance: progressOf(assessment, 'assistance'),
      verification: progressOf(assessment, 'verification'),
      recheck: progressOf(assessment, 'recheck'),
    },
    gates: STEPS.slice(STEPS.indexOf(phase) + 1).map((to) => {
      const reasons = reasonsAgainst(to, assessment)
      return { to, open: reasons.length === 0, reasons }
    }),
    warnings: warningsOf(assessment, today),
  }
}

/** Why the case may not enter a step now; an empty list opens the gate. */
export function reasonsAgainst(to: CasePhase, assessment: Assessment): Problem[] {
  const { phase } = assessment.record
  const next = STEPS[STEPS.indexOf(phase) + 1]
  if (STEPS.indexOf(to) <= STEPS.indexOf(phase))
    return [{ code: 'already-passed', message: `案卷已在${STEP_NAMES[phase]}，不能再进入${STEP_NAMES[to]}` }]
  const own = reasonsToEnter(to, assessment)
  if (to === next) return own
  return [{ code: 'not-next', message: `须先进入${STEP_NAMES[next!]}` }, ...own]
}

/** What the plan asks for before a step, wherever the case stands. */
export function reasonsToEnter(to: CasePhase, assessment: Assessment): Problem[] {
  switch (to) {
    case 'selfAssessment':
      return []
    case 'assistance':
      return reasonsToAssist(assessment)
    case 'verification':
      return reasonsToVerify(assessment)
    case 'recheck':
      return reasonsToRecheck(assessment)
    case 'wrapUp':
      return reasonsToWrapUp(assessment)
    case 'closed':
      return reasonsToClose(assessment)
    default:
      return assertNever(to)
  }
}

function progressOf({ township, enterprises }: Assessment, phase: Phase): PhaseProgress {
  const begun = enterprises.filter((each) => each.sheets[phase] !== null)
  const complete = begun.filter((each) => isComplete(each, phase))
  const town = township.sheets[phase] === null ? 'none' : isComplete(township, phase) ? 'complete' : 'begun'
  return {
    enterprises: { complete: complete.length, begun: begun.length, of: enterprises.length },
    township: town,
  }
}

function warningsOf({ record, subjects }: Assessment, today: string): Problem[] {
  const missed = PHASES.filter(
    (phase) => STEPS.indexOf(record.phase) <= PHASES.indexOf(phase) && DEADLINES[phase] < today,
  )
  const overdue = record.orders.filter(({ closed, due }) => closed === null && due < today)
  return [
    ...missed.map((phase) => ({
      code: 'deadline-missed',
      message: `${STEP_NAMES[phase]}应于${formatDate(DEADLINES[phase])}前完成，已过期`,
    })),
    ...overdue.map(({ subject, due }) => ({
      code: 'order-overdue',
      message: `${subjects.find(({ id }) => id === subject)?.name ?? subject}的重新帮扶应于${formatDate(due)}前完成，已过期`,
    })),
  ]
}
