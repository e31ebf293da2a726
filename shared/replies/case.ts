import type { Verdict } from '../flags'
import type { NextStep } from '../next-step'
import type { CaseStatus } from '../phases'
import type { Points } from '../points'

export interface StatusView extends CaseStatus {
  nextStep: NextStep
  conflicts: number
  /** Mean of the complete self-assessments, as a sum and a count. */
  selfMean: { sum: Points; count: number }
  /** Sum of the gaps (verified − self) of the compared enterprises, and how many they are. */
  gapMean: { sum: Points; count: number }
  verdicts: Readonly<Record<Verdict, number>>
  townshipRound: number
  savedAt: string | null
}

export interface VerifyView {
  ok: boolean
  findings: readonly string[]
  notes: readonly string[]
  events: number
  stateHash: string
}
