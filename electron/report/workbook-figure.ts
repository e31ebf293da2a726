import type { FigureBlock, Table } from '@shared/report'
import { figureWords } from '@shared/report/figure-words'
import type { SheetImage } from 'hucre'
import { cleanText } from './clean-text'
import { figureHeight } from './figure-marks'
import type { Pictures } from './figure-picture'
import { TYPE_AREA_PT } from './page'

const DOTS_PER_POINT = 96 / 72

/** Caption, head and an empty row: so many rows stand over and under the data. */
const OTHER_ROWS = 3

/** A table and, where it is that of a figure, the figure. */
export interface Ledger {
  table: Table
  figure: FigureBlock | null
}

/** The picture of a figure under its data. */
export const figureImage = (figure: FigureBlock, pictures: Pictures): SheetImage => ({
  data: pictures.get(figure)!,
  type: 'png',
  anchor: { from: { row: figure.data.rows.length + OTHER_ROWS, col: 0 } },
  width: Math.round(TYPE_AREA_PT.width * DOTS_PER_POINT),
  height: Math.round(figureHeight(figure) * DOTS_PER_POINT),
  altText: cleanText(figureWords(figure)),
})
