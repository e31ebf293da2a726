import { BODY_SPACING_PT, LINE_PT, SIZE_PT, TYPE_AREA_PT } from './page'
import type { FontShelf } from './pdf-fonts'
import { type Phrase, setGlyphs } from './pdf-glyphs'
import { breakLines } from './pdf-line-break'
import { type Bookmark, glyphMarks, lineWidth, type Strip } from './pdf-strip'

const INDENT_PT = SIZE_PT.body * 2

/** A body line may be squeezed this far to pull back a mark that may not begin the next one. */
const BODY_TIGHTEST_PT = -0.85

/** How much of the free room of a line lies before it. */
export const FREE_SHARE = { left: 0, center: 0.5, right: 1 }

const CENTRED_TIGHTEST_PT = -0.5

/** The phrases of each line that the author ended. */
function authorsLines(phrases: readonly Phrase[]): Phrase[][] {
  const lines: Phrase[][] = [[]]
  for (const phrase of phrases) {
    phrase.text.split(/\r\n?|\n/).forEach((text, index) => {
      if (index > 0) lines.push([])
      lines.at(-1)!.push({ ...phrase, text })
    })
  }
  return lines
}

/** A body paragraph or heading: justified, the first line two characters in. */
export function bodyStrips(phrases: readonly Phrase[], shelf: FontShelf): Strip[] {
  const measure = { width: TYPE_AREA_PT.width, spacing: BODY_SPACING_PT, tightest: BODY_TIGHTEST_PT }
  return authorsLines(phrases).flatMap((part, partIndex) => {
    const indent = partIndex === 0 ? INDENT_PT : 0
    return breakLines(setGlyphs(part, shelf), { ...measure, indent }).map(({ glyphs, spacing }, index) => {
      const x = index === 0 ? indent : 0
      return { height: LINE_PT, marks: glyphMarks(glyphs, { x, y: 0, lineHeight: LINE_PT, spacing }) }
    })
  })
}

/** Lines set at the left or in the middle of the type area, or to its right with `rightIndent` points left free. */
export function placedStrips(
  phrases: readonly Phrase[],
  shelf: FontShelf,
  place: { align: 'left' | 'center' | 'right'; rightIndent: number },
): Strip[] {
  const width = TYPE_AREA_PT.width - place.rightIndent
  const measure = { width, indent: 0, spacing: 0, tightest: CENTRED_TIGHTEST_PT }
  const lines = authorsLines(phrases).flatMap((part) => breakLines(setGlyphs(part, shelf), measure))
  return lines.map(({ glyphs, spacing }) => {
    const tightened = Math.min(spacing, 0)
    const free = Math.max(width - lineWidth(glyphs, tightened), 0)
    const x = free * FREE_SHARE[place.align]
    return {
      height: LINE_PT,
      marks: glyphMarks(glyphs, { x, y: 0, lineHeight: LINE_PT, spacing: tightened }),
    }
  })
}

export const blankStrip = (height = LINE_PT): Strip => ({ height, marks: [], isGap: true })

export const kept = (strips: readonly Strip[]): Strip[] =>
  strips.map((strip) => ({ ...strip, keepNext: true }))

/** The strips with the first marked as the place of a bookmark. */
export function bookmarked(strips: readonly Strip[], bookmark: Bookmark): Strip[] {
  return strips.map((strip, index) => {
    const [mark, ...rest] = strip.marks
    if (index > 0 || mark?.kind !== 'text') return strip
    return { ...strip, marks: [{ ...mark, bookmark }, ...rest] }
  })
}
