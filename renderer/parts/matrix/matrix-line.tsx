import { memo } from 'react'
import type { MatrixRowView } from './matrix-sheet'

/** By it a row is named: what names it stands in a column of its own, outside the row. */
export const nameId = (index: number) => `matrix-name-${index}`

/** The id of the cell that the keyboard is on. */
export const CURRENT_CELL = 'matrix-current-cell'

interface MatrixLineProps {
  row: MatrixRowView
  index: number
  top: number
  starts: ReadonlySet<number>
  /** The column that the keyboard is on; null in every other row. */
  current: number | null
}

/** The cells of one row; its name stands in the column beside them. */
export const MatrixLine = memo(function MatrixLine({ row, index, top, starts, current }: MatrixLineProps) {
  return (
    <div
      className="matrix-line matrix-row"
      role="row"
      aria-rowindex={index + 3}
      aria-labelledby={nameId(index)}
      data-row={index}
      style={{ top }}
    >
      {row.cells.map(({ words, tone }, column) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          key={column}
          id={column === current ? CURRENT_CELL : undefined}
          className={classOf(tone, starts.has(column), column === current)}
          role="gridcell"
          aria-colindex={column + 2}
          aria-selected={column === current}
          data-column={column}
        >
          {words}
        </span>
      ))}
    </div>
  )
})

const classOf = (tone: string, isStart: boolean, isCurrent: boolean): string =>
  ['matrix-cell', tone, isStart && 'matrix-start', isCurrent && 'matrix-current'].filter(Boolean).join(' ')
