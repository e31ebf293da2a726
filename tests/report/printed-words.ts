import type { ReportBlock, ReportModel } from '@shared/report'

function blockTexts(block: ReportBlock): string[] {
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
      return blockTexts(block.data)
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
export const textsOf = ({ title, subtitle, isHeadless, blocks }: ReportModel): string[] => [
  ...(isHeadless ? [] : [title, ...subtitle]),
  ...blocks.flatMap(blockTexts),
]
