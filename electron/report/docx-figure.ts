import type { FigureBlock } from '@shared/report'
import { figureWords } from '@shared/report/figure-words'
import { ImageRun, Paragraph, TextRun } from 'docx'
import { cleanText } from './clean-text'
import { CHINESE_MARKS, STYLE } from './docx-styles'
import { figureHeight } from './figure-marks'
import type { Pictures } from './figure-picture'
import { TYPE_AREA_PT } from './page'

/** docx counts in dots of a screen. */
const DOTS_PER_POINT = 96 / 72

/** Word's own limit for a description would be longer, but nobody listens to more. */
const LONGEST_DESCRIPTION = 2_000

/** The picture of a figure in a line as high as itself, and its caption under it. */
export function docxFigure(figure: FigureBlock, pictures: Pictures, pageBreakBefore: boolean): Paragraph[] {
  const caption = cleanText(figure.data.caption)
  const image = new ImageRun({
    type: 'png',
    data: pictures.get(figure)!,
    transformation: {
      width: Math.floor(TYPE_AREA_PT.width * DOTS_PER_POINT),
      height: Math.floor(figureHeight(figure) * DOTS_PER_POINT),
    },
    altText: {
      name: caption,
      title: caption,
      description: cleanText(figureWords(figure)).slice(0, LONGEST_DESCRIPTION),
    },
  })
  return [
    new Paragraph({ style: STYLE.figure, pageBreakBefore, children: [image] }),
    new Paragraph({
      style: STYLE.caption,
      keepNext: false,
      children: [new TextRun({ ...CHINESE_MARKS, text: caption })],
    }),
    new Paragraph({ style: STYLE.tableGap }),
  ]
}
