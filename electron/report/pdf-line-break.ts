import { mayBreak } from '@shared/report/line-start'

export interface Measured {
  char: string
  advance: number
}

/** A line of a paragraph and the letter-spacing that makes it as long as its measure. */
export interface BrokenLine<Glyph extends Measured> {
  glyphs: readonly Glyph[]
  spacing: number
}

export interface Measure {
  width: number
  /** Room before the first line. */
  indent: number
  /** Letter-spacing of a line that is not stretched. */
  spacing: number
  /** The closest that characters may stand, to pull a mark or a word back into its line. */
  tightest: number
}

/** No line is opened wider than this; it stays short instead. */
const WIDEST_SPACING_PT = 3

const natural = (glyphs: readonly Measured[]): number => glyphs.reduce((sum, { advance }) => sum + advance, 0)

/** How many of the glyphs from `start` on fit into the width at the given letter-spacing. */
function countFitting(glyphs: readonly Measured[], start: number, width: number, spacing: number): number {
  let used = 0
  let count = 0
  for (let index = start; index < glyphs.length; index++) {
    used += glyphs[index]!.advance
    if (used + spacing * count > width) break
    count++
  }
  return Math.max(count, 1)
}

/** The last place at or before `end` where the line may end, or `start` where there is none. */
function lastBreak(glyphs: readonly Measured[], start: number, end: number): number {
  for (let index = end; index > start; index--) {
    if (index === glyphs.length || mayBreak(glyphs[index - 1]!.char, glyphs[index]!.char)) return index
  }
  return start
}

function lineEnd(glyphs: readonly Measured[], start: number, width: number, measure: Measure): number {
  const loose = start + countFitting(glyphs, start, width, measure.spacing)
  const end = lastBreak(glyphs, start, loose)
  if (end === loose) return end
  const tight = lastBreak(glyphs, start, start + countFitting(glyphs, start, width, measure.tightest))
  const best = tight > loose ? tight : end
  return best > start ? best : loose
}

function withoutOuterSpaces<Glyph extends Measured>(
  glyphs: readonly Glyph[],
  isFirst: boolean,
): readonly Glyph[] {
  let start = 0
  let end = glyphs.length
  while (!isFirst && start < end && glyphs[start]!.char === ' ') start++
  while (end > start && glyphs[end - 1]!.char === ' ') end--
  return glyphs.slice(start, end)
}

function fitted(glyphs: readonly Measured[], width: number, isLast: boolean, normal: number): number {
  const gaps = glyphs.length - 1
  if (gaps < 1) return normal
  const exact = (width - natural(glyphs)) / gaps
  if (isLast) return Math.min(normal, exact)
  return exact > WIDEST_SPACING_PT ? normal : exact
}

/** Breaks a paragraph into justified lines: between any two Chinese characters but those of 避头尾, never in a number. */
export function breakLines<Glyph extends Measured>(
  glyphs: readonly Glyph[],
  measure: Measure,
): BrokenLine<Glyph>[] {
  const lines: BrokenLine<Glyph>[] = []
  for (let start = 0; start < glyphs.length; ) {
    const isFirst = start === 0
    const width = isFirst ? measure.width - measure.indent : measure.width
    const end = lineEnd(glyphs, start, width, measure)
    const kept = withoutOuterSpaces(glyphs.slice(start, end), isFirst)
    lines.push({ glyphs: kept, spacing: fitted(kept, width, end === glyphs.length, measure.spacing) })
    start = end
  }
  return lines.length > 0 ? lines : [{ glyphs: [], spacing: measure.spacing }]
}
