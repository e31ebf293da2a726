import { assertNever } from '@shared/outcome'
import type { FigureBlock } from '@shared/report'
import { type CellMark, FIGURE_WIDTH, type FigureMark, type WordsMark } from '@shared/report/figure'
import { lineMiddle, shownLines, wordsAt } from '@shared/report/shown-words'
import type { Shape } from './drawn-shape'
import { LOOK } from './figure-look'
import { TYPE_AREA_PT } from './page'
import type { FontShelf } from './pdf-fonts'
import { setGlyphs } from './pdf-glyphs'
import { glyphMarks, lineWidth, type Mark, type TextMark } from './pdf-strip'
import { FREE_SHARE } from './pdf-text'

const POINT = TYPE_AREA_PT.width / FIGURE_WIDTH

export const figureHeight = ({ height }: FigureBlock): number => height * TYPE_AREA_PT.width

/** A figure as wide as the type area, from its top left, in points; its words in 黑体. */
export const figureMarks = (figure: FigureBlock, shelf: FontShelf): Mark[] =>
  figure.marks.flatMap((mark): Mark[] =>
    mark.kind === 'words' || mark.kind === 'cell' ? textMarks(figure, mark, shelf) : [shapeOf(mark)],
  )

function shapeOf(mark: Exclude<FigureMark, WordsMark | CellMark>): Shape {
  const { tone, ...at } = mark
  switch (at.kind) {
    case 'rect':
      return { ...scaled(at), ...LOOK[tone], kind: 'box' }
    case 'point':
      return { ...scaled(at), ...LOOK[tone], kind: 'dot' }
    case 'line':
      return { ...scaled(at), kind: 'stroke', colour: LOOK[tone].fill, isDashed: at.isDashed ?? false }
    default:
      return assertNever(at)
  }
}

/** The same with every number in points. */
const scaled = <At extends object>(at: At): At =>
  Object.fromEntries(
    Object.entries(at).map(([name, value]) => [name, typeof value === 'number' ? value * POINT : value]),
  ) as At

function textMarks(figure: FigureBlock, mark: WordsMark | CellMark, shelf: FontShelf): TextMark[] {
  const lines = shownLines(wordsAt(figure, mark), mark)
  const size = mark.size * POINT
  return lines.flatMap((text, index) => {
    const glyphs = setGlyphs([{ text, face: 'black', size, isBold: mark.isBold }], shelf)
    const x = mark.x * POINT - lineWidth(glyphs, 0) * FREE_SHARE[mark.align]
    const y = lineMiddle(mark, index, lines.length) * POINT - size / 2
    return glyphMarks(glyphs, { x, y, lineHeight: size, spacing: 0 })
  })
}
