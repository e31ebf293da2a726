import { mayBreak } from '@shared/report/line-start'

const HALF_WIDTH = /[ -~]/

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (HALF_WIDTH.test(character) ? 0.5 : 1), 0)

const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** Characters that end the word before them, which the dictionary of the segmenter leaves alone. */
const ENDINGS = new Set('省市县区镇乡村化性表书单')

/** Characters that no dictionary word holds are a name or a term, and hang together; this many at most. */
const LONGEST_NAME = 8

/** The words of a title: names and terms whole, marks joined to the word that they may not be parted from. */
function words(title: string): string[] {
  const joined: string[] = []
  let isName = false
  for (const { segment } of SEGMENTER.segment(title)) {
    const before = joined.at(-1)
    const isSingle = segment.length === 1 && !HALF_WIDTH.test(segment)
    const isEnding = ENDINGS.has(segment)
    const goesOn = isSingle && (isEnding || (isName && before!.length < LONGEST_NAME))
    if (before && (goesOn || !mayBreak(before.at(-1)!, segment[0]!)))
      joined[joined.length - 1] = before + segment
    else joined.push(segment)
    isName = isSingle && !isEnding
  }
  return joined
}

function pack(parts: readonly string[], limit: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const line = lines.at(-1)
    if (line !== undefined && widthOf(line + part) <= limit) lines[lines.length - 1] = line + part
    else lines.push(part)
  }
  return lines
}

/** Breaks a title between words into lines about equally long, at most `most` characters each (GB/T 9704-2012, 7.3.1). */
export function titleLines(title: string, most: number): string[] {
  const width = widthOf(title)
  const count = Math.ceil(width / most)
  const parts = words(title)
  for (let limit = Math.ceil(width / count); limit < most; limit++) {
    const lines = pack(parts, limit)
    if (lines.length <= count) return lines
  }
  return pack(parts, most)
}
