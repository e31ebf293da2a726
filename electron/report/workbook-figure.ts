import type { FigureBlock, Table } from '@shared/report'
import { figureWords } from '@shared/report/figure-words'
import type { WriteSheet } from 'hucre'
import { cleanText } from './clean-text'
import type { Pictures } from './figure-picture'
import { UNIT_EM } from './row-height'
import { DEFAULT_FONT } from './workbook-style'

/** A table and, where it is that of a figure, the figure. */
export interface Ledger {
  table: Table
  figure: FigureBlock | null
}

/** Caption, head and an empty row: so many rows stand over and under the data. */
const OTHER_ROWS = 3

const ROW_PT = 20

/** The sheet of a figure's data with its picture below, as wide as the columns and on rows that are as high as it. */
export function withPicture(sheet: WriteSheet, figure: FigureBlock, pictures: Pictures): WriteSheet {
  const columns = sheet.columns!
  const units = columns.reduce((sum, { width }) => sum + width!, 0)
  const height = units * UNIT_EM * DEFAULT_FONT.size * figure.height
  const count = Math.ceil(height / ROW_PT)
  const first = figure.data.rows.length + OTHER_ROWS
  const rowDefs = new Map(sheet.rowDefs)
  for (let row = first; row < first + count; row += 1) rowDefs.set(row, { height: height / count })
  const image = {
    data: pictures.get(figure)!,
    type: 'png',
    anchor: { from: { row: first, col: 0 }, to: { row: first + count, col: columns.length } },
    altText: cleanText(figureWords(figure)),
  } as const
  return { ...sheet, rowDefs, images: [image] }
}
