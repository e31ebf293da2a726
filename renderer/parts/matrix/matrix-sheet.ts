import type { ReactNode } from 'react'

/** What stands in one cell. */
export interface MatrixCellView {
  words: string
  /** Classes of its colour and marks. */
  tone: string
  /** N stops here. */
  isMarked: boolean
}

export interface MatrixRowView {
  key: string
  name: ReactNode
  /** Classes of the name. */
  tone: string
  cells: readonly MatrixCellView[]
}

/** What stands above the rows. */
export interface MatrixHeadView {
  columns: readonly string[]
  /** The chapters above the columns, each with how many it spans. */
  chapters: readonly { no: string; title: string; span: number }[]
  /** Over the names, and over the names in the line of the means. */
  corner: ReactNode
  meansCorner: ReactNode
  means: readonly Pick<MatrixCellView, 'words' | 'tone'>[]
}
