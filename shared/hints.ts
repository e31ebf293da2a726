import { allFull } from './hints/all-full'
import { copiedReasons } from './hints/copied-reasons'
import { copiedSheet } from './hints/copied-sheet'
import { HINT_IDS, type Hint, type HintId, type HintInput, type HintRule } from './hints/hint'
import { implausibleSpeed } from './hints/implausible-speed'
import { reusedPhoto } from './hints/reused-photo'

const RULES: Record<HintId, HintRule> = {
  'copied-sheet': copiedSheet,
  'copied-reasons': copiedReasons,
  'reused-photo': reusedPhoto,
  'implausible-speed': implausibleSpeed,
  'all-full': allFull,
}

/** Signs of 纸上标准化 in what may be seen: rule by rule, the strongest first. They are hints and enter no verdict. */
export const findHints = (input: HintInput): Hint[] =>
  HINT_IDS.flatMap((id) => RULES[id](input).sort((a, b) => b.strength - a.strength))
