import type { FigureBlock, ReportBlock, ReportModel } from '@shared/report'
import { shownLines, wordsAt } from '@shared/report/shown-words'

/** What a kind of file holds of a figure as text. */
export type FigureTexts = (figure: FigureBlock) => string[]

/** The words that are drawn, as far as there is room for them. */
export const drawnWords: FigureTexts = (figure) => [
  figure.data.caption,
  ...figure.marks.flatMap((mark) =>
    mark.kind === 'words' || mark.kind === 'cell' ? shownLines(wordsAt(figure, mark), mark) : [],
  ),
]

/** The caption under a picture. */
export const caption: FigureTexts = ({ data }) => [data.caption]

/** The table that is drawn. */
export const figureData: FigureTexts = ({ data }) => blockTexts(data, figureData)

function blockTexts(block: ReportBlock, figureTexts: FigureTexts): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.runs.map((run) => run.text).join('')]
    case 'table':
      return [
        block.caption,
        ...block.columns.map((column) => column.title),
        ...block.rows.flatMap((row) => row.flatMap((cell) => (cell ? [cell.text] : []))),
      ]
    case 'figure':
      return figureTexts(block)
    case 'annex':
      return [block.label, block.title]
    case 'signature':
    case 'seal':
      return [...block.lines]
    case 'page-break':
      return []
  }
}

/** Everything that a report says, text by text. */
export const textsOf = (
  { title, subtitle, isHeadless, blocks }: ReportModel,
  figureTexts: FigureTexts,
): string[] => [
  ...(isHeadless ? [] : [title, ...subtitle]),
  ...blocks.flatMap((block) => blockTexts(block, figureTexts)),
]
