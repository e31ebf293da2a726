import { SCORED_PHASES, type ScoredPhase } from '../case/phase'
import type { Answer, Sheet } from '../case/sheet'
import { phrasesOf } from '../phrases'
import { latestSheets } from './latest-sheets'
import { areAlike, plainWording } from './wording'

/** A reason in somebody's own words. */
export interface FreeReason {
  subject: string
  phase: ScoredPhase
  criterion: string
  /** As it stands, and without width, spaces and punctuation. */
  text: string
  plain: string
}

/** Every written reason of the enterprises' sheets of each phase. */
export const freeReasons = (sheets: readonly Sheet[]): FreeReason[] =>
  SCORED_PHASES.flatMap((phase) =>
    latestSheets(sheets, phase).flatMap(({ key, answers }) =>
      [...answers].flatMap(([criterion, answer]) => reasonAt(key.subject, phase, criterion, answer)),
    ),
  )

function reasonAt(subject: string, phase: ScoredPhase, criterion: string, { reason }: Answer): FreeReason[] {
  const text = reason?.trim()
  return text ? [{ subject, phase, criterion, text, plain: plainWording(text) }] : []
}

/** How many characters are left without the phrases that the program offers; none of what is nearly one of them. */
export function ownLength({ criterion, plain }: FreeReason): number {
  const phrases = (phrasesOf('enterprise', criterion)?.reasons ?? []).map(plainWording)
  if (phrases.some((phrase) => areAlike(phrase, plain))) return 0
  return phrases.reduce((rest, phrase) => rest.replaceAll(phrase, ''), plain).length
}
