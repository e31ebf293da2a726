import { cleanText } from './clean-text'
import type { Face, FontShelf, LoadedFont } from './pdf-fonts'
import type { Measured } from './pdf-line-break'

/** A character in the font that prints it. */
export interface Glyph extends Measured {
  font: string
  size: number
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

/** Joiners, variation selectors and marks of direction, which have no picture of their own. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

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

/** Every character of the phrases in the first font that holds it, so that no box is ever printed. */
export function setGlyphs(phrases: readonly Phrase[], shelf: FontShelf): Glyph[] {
  return phrases.flatMap((phrase) =>
    Array.from(cleanText(phrase.text).replace(INVISIBLE, ''), (char) => glyph(char, phrase, shelf)),
  )
}
