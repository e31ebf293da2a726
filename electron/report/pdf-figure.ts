import type { FigureBlock } from '@shared/report'
import { figureHeight, figureMarks } from './figure-marks'
import { SIZE_PT, TABLE_GAP_PT } from './page'
import type { FontShelf } from './pdf-fonts'
import type { Strip } from './pdf-strip'
import { blankStrip, kept, placedStrips } from './pdf-text'

/** A figure that no page break may split, and its caption under it. */
export function figureStrips(figure: FigureBlock, shelf: FontShelf): Strip[] {
  const caption = { text: figure.data.caption, face: 'black', size: SIZE_PT.caption } as const
  const drawing: Strip = { height: figureHeight(figure), marks: figureMarks(figure, shelf) }
  return [
    blankStrip(TABLE_GAP_PT),
    ...kept([drawing]),
    ...placedStrips([caption], shelf, { align: 'center', rightIndent: 0 }),
    blankStrip(TABLE_GAP_PT),
  ]
}
