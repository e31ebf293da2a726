import type { ScoredPhase } from '../case/phase'
import type { Photo } from '../case/photo'
import type { Sheet } from '../case/sheet'
import type { Enterprise, Township } from '../case/subject'
import { compareCodeUnits } from '../code-units'
import type { Rubric } from '../rubric'

/** Named like the files of their rules, in the order in which an expert works through them. */
export const HINT_IDS = [
  'copied-sheet',
  'copied-reasons',
  'reused-photo',
  'implausible-speed',
  'all-full',
] as const
export type HintId = (typeof HINT_IDS)[number]

/** Where a hint leads: a sheet, or one criterion of it. */
export interface HintPlace {
  subject: string
  phase: ScoredPhase
  criterion: string | null
}

/** Something to look at, never a verdict: no flag, gate or 不一致 knows of it. */
export interface Hint {
  id: HintId
  /** The same for as long as the hint is about the same: its rule and what it found, not how strongly. */
  key: string
  subjects: readonly string[]
  criteria: readonly string[]
  /** The hashes of the pictures that it is about. */
  photos: readonly string[]
  places: readonly HintPlace[]
  /** What was seen, and where. */
  message: string
  /** Orders the hints of one rule; each rule says in what unit. */
  strength: number
}

/** One answer as the history has it: who gave it, in which action, and when; `at` is null where the clock stood still. */
export interface AnswerTime extends Omit<HintPlace, 'criterion'> {
  criterion: string
  round: number
  device: string
  actor: string
  action: string
  /** UTC ISO 8601. */
  at: string | null
}

/** What the rules read: only what may be seen, and of the enterprises only. */
export interface HintInput {
  township: Township
  enterprises: readonly Enterprise[]
  sheets: readonly Sheet[]
  photos: readonly Photo[]
  times: readonly AnswerTime[]
  rubric: Rubric
}

export type HintRule = (input: HintInput) => Hint[]

/** Completes a hint from its places; `about` names what it found, in any order. */
export function hintOf(
  found: Pick<Hint, 'id' | 'places' | 'message' | 'strength'> & {
    about: readonly string[]
    photos?: readonly string[]
  },
): Hint {
  const { id, message, strength, about, photos = [] } = found
  const places = [...new Map(found.places.map((each) => [Object.values(each).join(' '), each])).values()]
  return {
    id,
    key: `${id}/${fingerprint(about.toSorted(compareCodeUnits).join('\n'))}`,
    subjects: [...new Set(places.map(({ subject }) => subject))],
    criteria: [...new Set(places.flatMap(({ criterion }) => criterion ?? []))],
    photos,
    places,
    message,
    strength,
  }
}

/** FNV-1a over the code units, 64 bits as 16 hex digits: a short name, nothing to prove anything with. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
