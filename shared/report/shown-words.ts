import type { FigureBlock } from '../report'
import { emsOf } from './ems'
import type { CellMark, Setting, WordsMark } from './figure'
import { mayBreak } from './line-start'

const ELLIPSIS = '…'

/** What stands where a mark says that words stand. */
export function wordsAt<Text>({ data }: FigureBlock<Text>, mark: WordsMark<Text> | CellMark): Text {
  if (mark.kind === 'words') return mark.text
  return mark.row === null ? data.columns[mark.column]!.title : data.rows[mark.row]![mark.column]!.text
}

/** From the middle of one line to that of the next, in em. */
export const LINE_EM = 1.15

/** Where the middle of a line lies, of so many around the middle of them all. */
export const lineMiddle = ({ y, size }: Setting, line: number, count: number): number =>
  y + (line - (count - 1) / 2) * size * LINE_EM

/** A text in the lines that its mark has room for, of equal length as far as may be; shortened where it is longer still. */
export function shownLines(text: string, { size, room, lines = 1 }: Setting): string[] {
  if (room === undefined) return [text]
  const widest = room / size
  const count = Math.min(lines, Math.ceil(emsOf(text) / widest))
  for (let limit = emsOf(text) / Math.max(count, 1); limit < widest; limit += 0.5) {
    const [set, rest] = setLines([...text], limit, count)
    if (rest.length === 0) return set
  }
  const [set, rest] = setLines([...text], widest, lines)
  if (rest.length > 0) set[set.length - 1] = shortened(set.at(-1)! + rest.join(''), widest)
  return set
}

function setLines(characters: readonly string[], limit: number, most: number): [string[], string[]] {
  const set: string[] = []
  let rest = [...characters]
  while (rest.length > 0 && set.length < most) {
    const end = lineEnd(rest, limit)
    set.push(rest.slice(0, end).join(''))
    rest = rest.slice(end)
  }
  return [set, rest]
}

/** How many characters stand on a line: as many as have room, back to where it may end; at least one. */
function lineEnd(characters: readonly string[], limit: number): number {
  const end = fitting(characters, limit)
  if (end >= characters.length) return characters.length
  for (let at = end; at > 0; at -= 1) if (mayBreak(characters[at - 1]!, characters[at]!)) return at
  return Math.max(end, 1)
}

/** How many characters of a text a line of so many em holds. */
function fitting(characters: readonly string[], limit: number): number {
  let width = 0
  for (const [index, each] of characters.entries()) {
    width += emsOf(each)
    // a hundredth of an em, for sums of fractions
    if (width > limit + 0.01) return index
  }
  return characters.length
}

/** A text cut so that it is no wider than so many em, with an ellipsis for what is missing. */
function shortened(text: string, limit: number): string {
  const characters = [...text]
  const end = fitting(characters, limit)
  if (end === characters.length) return text
  return characters.slice(0, fitting(characters, limit - emsOf(ELLIPSIS))).join('') + ELLIPSIS
}
