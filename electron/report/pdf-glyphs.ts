import { cleanText } from './clean-text'
import type { Face, FontShelf, LoadedFont } from './pdf-fonts'
import type { Measured } from './pdf-line-break'

/** A character in the font that prints it. */
export interface Glyph extends Measured {
  font: string
  size: number
  isBold: boolean
}

export interface Phrase {
  text: string
  face: Face
  size: number
  isBold?: boolean
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

function findGlyph(char: string, phrase: Phrase, shelf: FontShelf): Glyph {
  const { face, size, isBold = false } = phrase
  for (const font of candidates(char, face, shelf)) {
    const advance = font.advance(char.codePointAt(0)!)
    if (advance !== null) return { char, size, isBold, font: font.name, advance: advance * size }
  }
  return findGlyph(SUBSTITUTES[char] ?? MISSING, phrase, shelf)
}

/** What has been found, by type and character: a form prints the same few hundred characters over and over. */
const found = new WeakMap<FontShelf, Map<string, Map<string, Glyph>>>()

function foundOf({ face, size, isBold = false }: Phrase, shelf: FontShelf): Map<string, Glyph> {
  const types = found.get(shelf) ?? new Map<string, Map<string, Glyph>>()
  found.set(shelf, types)
  const type = `${face} ${size} ${isBold}`
  const glyphs = types.get(type) ?? new Map<string, Glyph>()
  types.set(type, glyphs)
  return glyphs
}

/** Every character of the phrases in the first font that holds it, so that no box is ever printed. */
export function setGlyphs(phrases: readonly Phrase[], shelf: FontShelf): Glyph[] {
  return phrases.flatMap((phrase) => {
    const known = foundOf(phrase, shelf)
    return Array.from(cleanText(phrase.text).replace(INVISIBLE, ''), (char) => {
      const glyph = known.get(char) ?? findGlyph(char, phrase, shelf)
      known.set(char, glyph)
      return glyph
    })
  })
}
