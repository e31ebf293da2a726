import type { FindText, Range } from './find-text'

/** How well a word fits a text, the best first: the whole text, its beginning, inside, and the same by initials. */
const EXACT = 0
const PREFIX = 1
const INSIDE = 2
const INITIALS_PREFIX = 3
const INITIALS_INSIDE = 4

export interface WordMatch {
  rank: number
  range: Range
}

const LETTER = /[a-z]/
/** A single letter is in almost every text: it counts only as the first one. */
const INSIDE_MIN = 2
const NUMBER_MIN = 4

/** Where a folded word stands in a text, by its signs or else by initials, also mixed (安全glbm); null where it does not. */
export function matchWord(text: FindText, word: string): WordMatch | null {
  if (text.reading === 'number' && word.length < NUMBER_MIN) return null
  const hasLetter = LETTER.test(word)
  const isShort = hasLetter && word.length < INSIDE_MIN
  const at = text.folded.indexOf(word)
  if (at === 0 || (at > 0 && !isShort)) {
    const rank = at > 0 ? INSIDE : text.folded.length === word.length ? EXACT : PREFIX
    return { rank, range: [at, at + word.length] }
  }
  if (!hasLetter) return null
  const from = initialsAt(text, word)
  if (from < 0 || (from > 0 && isShort)) return null
  return { rank: from === 0 ? INITIALS_PREFIX : INITIALS_INSIDE, range: [from, from + word.length] }
}

function initialsAt({ folded, initials }: FindText, word: string): number {
  const fits = (start: number) => {
    for (let index = 0; index < word.length; index += 1) {
      const sign = word[index]
      if (folded[start + index] !== sign && initials[start + index] !== sign) return false
    }
    return true
  }
  for (let start = 0; start + word.length <= initials.length; start += 1) if (fits(start)) return start
  return -1
}
