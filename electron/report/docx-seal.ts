import type { SealBlock } from '@shared/report'
import type { BlockMarks } from '@shared/report/word-marks'
import {
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { cleanText } from './clean-text'
import { marked } from './docx-marks'
import { CHINESE_MARKS, cellStyles, STYLE } from './docx-styles'
import { QR_PT, TYPE_AREA_PT, twips } from './page'
import { qrPng } from './qr-png'

/** docx counts in dots of a screen. */
const DOTS_PER_POINT = 96 / 72
const PICTURE_COLUMN_PT = QR_PT + 12
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** The picture of a seal's code beside its lines, below an empty line. */
export function docxSeal(
  { qr, lines }: SealBlock,
  { marks }: { marks: BlockMarks | null },
): (Paragraph | Table)[] {
  const words = lines.map(
    (line) =>
      new Paragraph({
        style: cellStyles(1).body,
        children: [new TextRun({ ...CHINESE_MARKS, text: cleanText(line) })],
      }),
  )
  const gap = new Paragraph({ style: STYLE.tableGap, children: marked([], marks) })
  return qr === null ? [gap, ...words] : [gap, beside(qr, words), new Paragraph({ style: STYLE.tableGap })]
}

function beside(qr: string, words: Paragraph[]): Table {
  const side = Math.round(QR_PT * DOTS_PER_POINT)
  const image = new ImageRun({
    type: 'png',
    data: qrPng(qr),
    transformation: { width: side, height: side },
    altText: { name: qr, title: qr, description: qr },
  })
  const widths = [PICTURE_COLUMN_PT, TYPE_AREA_PT.width - PICTURE_COLUMN_PT].map(twips)
  const cells = [[new Paragraph({ style: STYLE.figure, children: [image] })], words].map(
    (children) => new TableCell({ children, verticalAlign: VerticalAlign.CENTER }),
  )
  return new Table({
    width: { size: twips(TYPE_AREA_PT.width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  })
}
