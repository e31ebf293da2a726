import { type CSSProperties, memo } from 'react'
import type { MatrixHeadView } from './matrix-sheet'

interface MatrixHeadProps {
  head: MatrixHeadView
  /** The columns with which a chapter begins. */
  starts: ReadonlySet<number>
  current: number
}

/** Chapters, criterion numbers and the mean of each, which stay above the rows. */
export const MatrixHead = memo(function MatrixHead({ head, starts, current }: MatrixHeadProps) {
  const { chapters, columns, means } = head
  const cell = (column: number) => `matrix-cell ${starts.has(column) ? 'matrix-start' : ''}`
  return (
    <div className="matrix-head" role="rowgroup">
      <div className="matrix-line" aria-hidden="true">
        <span className="matrix-corner">章节</span>
        {chapters.map(({ no, title, span }) => (
          <span
            key={`${no} ${title}`}
            className="matrix-chapter matrix-start"
            style={{ '--span': span } as CSSProperties}
          >
            <span className="matrix-chapter-words">
              {no} {title}
            </span>
          </span>
        ))}
      </div>
      <div className="matrix-line" role="row" aria-rowindex={1}>
        <span className="matrix-corner" role="columnheader" aria-colindex={1}>
          {head.corner}
        </span>
        {columns.map((id, column) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: two forms may number their criteria alike
            key={column}
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
          {head.meansCorner}
        </span>
        {means.map(({ words, tone }, column) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: two forms may number their criteria alike
            key={column}
            className={`${cell(column)} ${tone}`}
            role="gridcell"
            aria-colindex={column + 2}
          >
            {words}
          </span>
        ))}
      </div>
    </div>
  )
})
