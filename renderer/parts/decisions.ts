import type { RecheckDecision } from '@shared/case/action'

export type Decision = RecheckDecision['decision']

/** What the re-check may say, in a word and a shape. */
export const DECISIONS: Readonly<Record<Decision, { name: string; shape: string }>> = {
  accepted: { name: '采纳', shape: '✓' },
  corrected: { name: '更正', shape: '✎' },
  returned: { name: '退回', shape: '↩' },
}

export const DECISION_NAMES = Object.keys(DECISIONS) as Decision[]
