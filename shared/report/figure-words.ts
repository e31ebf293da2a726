import type { FigureBlock, Table } from '../report'

/** What a figure shows, for those who cannot see it: its caption, then row by row each number with its column. */
export const figureWords = ({ data }: FigureBlock): string =>
  `${data.caption}。${data.rows.map((row) => rowWords(row, data)).join('；')}。`

const rowWords = ([name, ...values]: Table['rows'][number], { columns }: Table): string =>
  [name!.text, ...values.map((cell, index) => `${columns[index + 1]!.title}${cell!.text}`)].join('，')
