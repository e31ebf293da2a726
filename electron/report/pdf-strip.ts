import type { Shape } from './drawn-shape'
import type { Glyph } from './pdf-glyphs'

export interface TextMark {
  kind: 'text'
  x: number
  y: number
  text: string
  font: string
  size: number
  spacing: number
  isBold: boolean
  bookmark?: Bookmark
}

/** An entry of the list of headings beside the pages. */
export interface Bookmark {
  title: string
  level: number
}

export interface RuleMark {
  kind: 'rule'
  x1: number
  y1: number
  x2: number
  y2: number
}

export type Mark = TextMark | RuleMark | Shape

/** The words of a cell that runs down through several strips: where they stand is known when the pages are. */
export interface Spread {
  /** Its marks on each of the pages that it is on, of which it has these heights; from its own top left there. */
  settle(heights: readonly number[]): (readonly Mark[])[]
}

/** A piece as wide as the type area that no page break may split; its marks are placed from its own top left. */
export interface Strip {
  height: number
  marks: readonly Mark[]
  keepNext?: boolean
  breakBefore?: boolean
  /** White space, which a page does not begin with. */
  isGap?: boolean
  /** Drawn as well where this strip ends a page: the frame of a cell that goes on overleaf. */
  closing?: readonly Mark[]
  /** The cells that run through this strip and others. */
  spreads?: readonly Spread[]
  /** Set again above this strip where it begins a page. */
  head?: Strip
}

export const shifted = (mark: Mark, dx: number, dy: number): Mark =>
  'x' in mark
    ? { ...mark, x: mark.x + dx, y: mark.y + dy }
    : { ...mark, x1: mark.x1 + dx, y1: mark.y1 + dy, x2: mark.x2 + dx, y2: mark.y2 + dy }

interface Baseline {
  x: number
  /** Top of the line. */
  y: number
  lineHeight: number
  spacing: number
}

/** One mark for each run of glyphs in the same type, centred in the height of the line. */
export function glyphMarks(glyphs: readonly Glyph[], { x, y, lineHeight, spacing }: Baseline): TextMark[] {
  const marks: TextMark[] = []
  let at = x
  for (const { char, font, size, isBold, advance } of glyphs) {
    const mark = marks.at(-1)
    if (mark && mark.font === font && mark.size === size && mark.isBold === isBold) mark.text += char
    else {
      const top = y + (lineHeight - size) / 2
      marks.push({ kind: 'text', x: at, y: top, text: char, font, size, spacing, isBold })
    }
    at += advance + spacing
  }
  return marks
}

/** The length of a set line without the space after its last glyph. */
export const lineWidth = (glyphs: readonly Glyph[], spacing: number): number =>
  glyphs.reduce((sum, { advance }) => sum + advance + spacing, glyphs.length > 0 ? -spacing : 0)
