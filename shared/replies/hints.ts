import type { Hint, HintId } from '../hints/hint'
import type { HintWords } from '../hints/hint-words'
import type { SubjectHead } from './subject'

/** The hints of one rule, with what they may mean and what to look at. */
export interface HintGroup extends HintWords {
  id: HintId
  open: readonly Hint[]
  /** Those that somebody has looked at, with the reason. */
  seen: readonly (Hint & { reason: string; seenAt: string })[]
}

export interface HintsView {
  caution: string
  /** The rules that found something, in the order in which to work through them. */
  groups: readonly HintGroup[]
  /** The enterprises that the hints lead to, by their names. */
  subjects: readonly Pick<SubjectHead, 'id' | 'name'>[]
}
