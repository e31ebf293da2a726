import { formatGap } from '@shared/format'
import type { MatrixRow } from '@shared/matrix'
import type { Points } from '@shared/points'
import { memo } from 'react'
import { gapSide, gapStep } from './gap-step'
import { nameId } from './matrix-name'

/** The id of the cell that the keyboard is on. */
export const CURRENT_CELL = 'matrix-current-cell'

interface MatrixLineProps {
  row: MatrixRow
  index: number
  top: number
  starts: ReadonlySet<number>
  /** The column that the keyboard is on; null in every other row. */
  current: number | null
}

/** The cells of one enterprise in one round; its name stands in the column beside them. */
export const MatrixLine = memo(function MatrixLine({ row, index, top, starts, current }: MatrixLineProps) {
  return (
    <div
      className="matrix-line matrix-row"
      role="row"
      aria-rowindex={index + 3}
      aria-owns={nameId(index)}
      data-row={index}
      style={{ top }}
    >
      {row.gaps.map((gap, column) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          key={column}
          id={column === current ? CURRENT_CELL : undefined}
          className={classOf(gap, row.fullToZero.includes(column), starts.has(column), column === current)}
          role="gridcell"
          aria-colindex={column + 2}
          aria-selected={column === current}
          data-column={column}
        >
          {gap === null ? '–' : gap === 0 ? '·' : formatGap(gap)}
        </span>
      ))}
    </div>
  )
})

function classOf(gap: Points | null, isFallen: boolean, isStart: boolean, isCurrent: boolean): string {
  const colour = gap ? `matrix-${gapSide(gap)}-${gapStep(gap)}` : 'matrix-none'
  const marks = [isFallen && 'matrix-fallen', isStart && 'matrix-start', isCurrent && 'matrix-current']
  return ['matrix-cell', colour, ...marks.filter(Boolean)].join(' ')
}
