import type { Points } from '../points'
import type { ScoredPhase } from './phase'

/** The scorer of the sheet that the panel keeps together; a named scorer's sheet stands apart from it. */
export const PANEL = ''

export interface SheetKey {
  subject: string
  phase: ScoredPhase
  /** 1, and one more with every 重新帮扶. */
  round: number
  scorer: string
}

/** What a perCount or rateTiers rule was applied to. */
export type Basis = { count: number } | { numerator: number; denominator: number }

/** One criterion's answer; an unanswered criterion has none, which is neither zero nor 不适用. */
export type Answer =
  | { kind: 'scored'; deduction: Points; reason: string | null; basis: Basis | null }
  | { kind: 'notApplicable'; reason: string }

export interface Signature {
  name: string
  /** UTC ISO 8601. */
  at: string
  /** The criteria whose answers were changed after the signature; a valid one has none. */
  changed: readonly string[]
}

/** Whether nothing was changed since the signature. */
export const stillHolds = ({ changed }: Signature): boolean => changed.length === 0

export interface Sheet {
  key: SheetKey
  answers: ReadonlyMap<string, Answer>
  /** The events that gave each criterion its present answer: more than one where two laptops gave the same. */
  answerIds: ReadonlyMap<string, readonly string[]>
  signatures: readonly Signature[]
}

/** The criteria whose present answer is none of these events'. */
export function answeredSince(answerIds: Sheet['answerIds'], events: readonly string[]): string[] {
  const known = new Set(events)
  return [...answerIds].filter(([, ids]) => !ids.some((id) => known.has(id))).map(([criterion]) => criterion)
}
