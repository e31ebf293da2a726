import { formatGap } from '@shared/format'
import type { MatrixRow } from '@shared/matrix'
import type { Points } from '@shared/points'
import { className } from '@shared/text.zh'
import { memo } from 'react'
import { VERDICT_SHAPES } from '../../../parts/verdict-mark'
import { gapSide, gapStep } from './gap-step'

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

/** One enterprise in one round: its name and total gap stay at the left edge. */
export const MatrixLine = memo(function MatrixLine({ row, index, top, starts, current }: MatrixLineProps) {
  return (
    <div
      className={`matrix-line matrix-row ${row.isLatest ? '' : 'matrix-earlier'} ${current === null ? '' : 'matrix-here'}`}
      role="row"
      aria-rowindex={index + 3}
      data-row={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className="matrix-name" role="rowheader" aria-colindex={1}>
        <span className={`verdict-${row.verdict}`} aria-hidden="true">
          {VERDICT_SHAPES[row.verdict]}
        </span>
        <span className="matrix-id">{row.subject}</span>
        <span className="matrix-name-words">{row.name}</span>
        <span className="matrix-class">
          {className(row.class)}
          {row.drawn && ' 抽'}
        </span>
        {row.round > 1 && <span className="matrix-round">第{row.round}轮</span>}
      </span>
      <span className="matrix-total" role="gridcell" aria-colindex={2}>
        {formatGap(row.gap)}
      </span>
      {row.gaps.map((gap, column) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          key={column}
          id={column === current ? CURRENT_CELL : undefined}
          className={classOf(gap, row.fullToZero.includes(column), starts.has(column), column === current)}
          role="gridcell"
          aria-colindex={column + 3}
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
