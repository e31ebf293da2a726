import type { Sum } from '@shared/groups'
import type { ComparisonMatrix } from '@shared/matrix'
import { meanGap } from '@shared/matrix-words'
import { type CSSProperties, memo } from 'react'
import { gapSide } from './gap-step'

interface MatrixHeadProps {
  matrix: ComparisonMatrix
  /** The columns with which a chapter begins. */
  starts: ReadonlySet<number>
  current: number
}

/** Chapters, criterion numbers and the mean gap of each, which stay above the rows. */
export const MatrixHead = memo(function MatrixHead({ matrix, starts, current }: MatrixHeadProps) {
  const { chapters, columns, columnGaps, totalGaps } = matrix
  const cell = (column: number) => `matrix-cell ${starts.has(column) ? 'matrix-start' : ''}`
  return (
    <div className="matrix-head" role="rowgroup">
      <div className="matrix-line" aria-hidden="true">
        <span className="matrix-corner">章节</span>
        {chapters.map(({ no, title, span }) => (
          <span key={no} className="matrix-chapter matrix-start" style={{ '--span': span } as CSSProperties}>
            <span className="matrix-chapter-words">
              {no} {title}
            </span>
          </span>
        ))}
      </div>
      <div className="matrix-line" role="row" aria-rowindex={1}>
        <span className="matrix-corner" role="columnheader" aria-colindex={1}>
          企业 <span className="matrix-total">总差</span>
        </span>
        {columns.map((id, column) => (
          <span
            key={id}
            className={`${cell(column)} ${column === current ? 'matrix-here' : ''}`}
            role="columnheader"
            aria-colindex={column + 2}
          >
            {id}
          </span>
        ))}
      </div>
      <div className="matrix-line matrix-means" role="row" aria-rowindex={2}>
        <span className="matrix-corner" role="rowheader" aria-colindex={1}>
          平均差 <span className={`matrix-total ${toneOf(totalGaps)}`}>{meanGap(totalGaps)}</span>
        </span>
        {columnGaps.map((of, column) => (
          <span
            key={columns[column]}
            className={`${cell(column)} ${toneOf(of)}`}
            role="gridcell"
            aria-colindex={column + 2}
          >
            {meanGap(of)}
          </span>
        ))}
      </div>
    </div>
  )
})

const toneOf = (of: Sum) => (/[+−]/.test(meanGap(of)) ? `matrix-${gapSide(of.sum)}-words` : '')
