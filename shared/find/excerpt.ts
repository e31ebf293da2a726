import type { Range } from './find-text'

export interface Excerpt {
  words: string
  marks: readonly Range[]
}

/** How far into a text the first mark may end, how much is shown before it where it is cut, and how much in all. */
const SEEN = 40
const BEFORE = 10
const LENGTH = 120

/** The part of a long text in which the marks can be seen, with … for what is left out. */
export function excerptOf(words: string, marks: readonly Range[]): Excerpt {
  const [first] = marks
  const from = first && first[1] > SEEN ? wholeSign(words, Math.max(0, first[0] - BEFORE)) : 0
  const to = words.length > from + LENGTH ? wholeSign(words, from + LENGTH) : words.length
  const lead = from > 0 ? '…' : ''
  const shift = lead.length - from
  return {
    words: `${lead}${words.slice(from, to)}${to < words.length ? '…' : ''}`,
    marks: marks
      .filter(([start]) => start < to)
      .map(([start, end]) => [start + shift, Math.min(end, to) + shift] as const),
  }
}

/** A place that does not cut a pair of UTF-16 units in two. */
const wholeSign = (words: string, at: number) => {
  const code = words.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
