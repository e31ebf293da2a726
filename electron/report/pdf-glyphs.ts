import { cleanText } from './clean-text'
import type { Face, FontShelf, LoadedFont } from './pdf-fonts'
import type { Measured } from './pdf-line-break'

/** A character in the font that prints it; a squeezed mark advances less than its font says. */
export interface Glyph extends Measured {
  font: string
  size: number
  isSqueezed?: boolean
}

export interface Phrase {
  text: string
  face: Face
  size: number
}

/** Marks that none of our fonts holds, and what is printed for them. */
const SUBSTITUTES: Record<string, string> = {
  '☑': '√',
  '☒': '×',
  '☐': '□',
  '✓': '√',
  '✔': '√',
  '\u00a0': ' ',
}

/** 〓 is the printer's sign for a character that is missing. */
const MISSING = '〓'

/** Joiners, variation selectors and marks of direction have no width and no picture. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/gu

/** Latin letters and digits, which stand upright in 宋体 amid 仿宋 and 楷体. */
const LATIN = /[!-~]/

/** In order, the fonts to look for a character in: 宋体 holds whatever the others lack. */
function* candidates(char: string, face: Face, shelf: FontShelf): Generator<LoadedFont> {
  const isUpright = LATIN.test(char) && (face === 'body' || face === 'kai')
  if (!isUpright) yield shelf.ofFace(face)
  yield shelf.ofFace('song')
}

function glyph(char: string, phrase: Phrase, shelf: FontShelf): Glyph {
  const { face, size } = phrase
  const codePoint = char.codePointAt(0)!
  for (const font of candidates(char, face, shelf)) {
    if (font.covers(codePoint))
      return { char, size, font: font.name, advance: font.advance(codePoint) * size }
  }
  return glyph(SUBSTITUTES[char] ?? MISSING, phrase, shelf)
}

const OPENING = new Set('（《〈「『【〔〖“‘')
const CLOSING = new Set('，。、；：）》〉」』】〕〗”’')

/** Halves a mark that meets another: each is a character wide and half of it is white (标点挤压). */
function squeezed(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((each, index) => {
    const next = glyphs[index + 1]
    if (!next || each.advance < each.size || next.advance < next.size) return each
    const meets = CLOSING.has(each.char)
      ? CLOSING.has(next.char) || OPENING.has(next.char)
      : OPENING.has(each.char) && OPENING.has(next.char)
    return meets ? { ...each, advance: each.size / 2, isSqueezed: true } : each
  })
}

/** Every character of the phrases in the first font that holds it, so that no box is ever printed. */
export function setGlyphs(phrases: readonly Phrase[], shelf: FontShelf): Glyph[] {
  const glyphs = phrases.flatMap((phrase) =>
    Array.from(cleanText(phrase.text).replace(INVISIBLE, ''), (char) => glyph(char, phrase, shelf)),
  )
  return squeezed(glyphs)
}
