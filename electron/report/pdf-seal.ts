import type { SealBlock } from '@shared/report'
import { qrRuns } from '@shared/report/qr'
import { cleanLines } from './clean-text'
import type { Box } from './drawn-shape'
import { cellType, QR_PT, TABLE_GAP_PT, TYPE_AREA_PT } from './page'
import type { FontShelf } from './pdf-fonts'
import { setGlyphs } from './pdf-glyphs'
import { breakLines } from './pdf-line-break'
import { glyphMarks, type Strip } from './pdf-strip'
import { blankStrip } from './pdf-text'

/** Between the picture and the lines beside it. */
const GAP_PT = 12

/** The picture of a seal's code with its lines beside it, which no page break may split. */
export function sealStrips({ qr, lines }: SealBlock, shelf: FontShelf): Strip[] {
  const { size, line: lineHeight } = cellType(1)
  const left = qr === null ? 0 : QR_PT + GAP_PT
  const measure = { width: TYPE_AREA_PT.width - left, indent: 0, spacing: 0, tightest: 0 }
  const set = lines
    .flatMap(cleanLines)
    .flatMap((text) => breakLines(setGlyphs([{ text, face: 'body', size }], shelf), measure))
  const height = Math.max(qr === null ? 0 : QR_PT, set.length * lineHeight)
  const top = (height - set.length * lineHeight) / 2
  const words = set.flatMap(({ glyphs }, index) =>
    glyphMarks(glyphs, { x: left, y: top + index * lineHeight, lineHeight, spacing: 0 }),
  )
  return [blankStrip(TABLE_GAP_PT), { height, marks: [...(qr === null ? [] : qrBoxes(qr)), ...words] }]
}

/** The black modules of the picture, row by row. */
function qrBoxes(text: string): Box[] {
  const { size, runs } = qrRuns(text)
  const unit = QR_PT / size
  return runs.map(({ x, y, length }) => ({
    kind: 'box',
    x: x * unit,
    y: y * unit,
    width: length * unit,
    height: unit,
    fill: '#000000',
    outline: null,
  }))
}
