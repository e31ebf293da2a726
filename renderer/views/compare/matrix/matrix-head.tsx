import type { Sum } from '@shared/groups'
import type { ComparisonMatrix } from '@shared/matrix'
import { meanGap } from '@shared/matrix-words'
import { gapSide } from './gap-step'

interface MatrixHeadProps {
  matrix: ComparisonMatrix
  /** The columns with which a chapter begins. */
  starts: ReadonlySet<number>
  current: number
}

/** Chapters, criterion numbers and the mean gap of each, which stay above the rows. */
export function MatrixHead({ matrix, starts, current }: MatrixHeadProps) {
  const { chapters, columns, columnGaps, totalGaps } = matrix
  const edge = (column: number) => (starts.has(column) ? 'matrix-start' : '')
  return (
    <div className="matrix-head" role="rowgroup">
      <div className="matrix-line matrix-chapters" aria-hidden="true">
        <span className="matrix-name">章节</span>
        <span className="matrix-total" />
        {chapters.map(({ no, title, span }) => (
          <span key={no} className="matrix-chapter matrix-start" style={{ '--span': span } as SpanStyle}>
            <span className="matrix-chapter-words">
              {no} {title}
            </span>
          </span>
        ))}
      </div>
      <div className="matrix-line" role="row" aria-rowindex={1}>
        <span className="matrix-name" role="columnheader" aria-colindex={1}>
          企业
        </span>
        <span className="matrix-total" role="columnheader" aria-colindex={2}>
          总差
        </span>
        {columns.map((id, column) => (
          <span
            key={id}
            className={`matrix-cell ${edge(column)} ${column === current ? 'matrix-here' : ''}`}
            role="columnheader"
            aria-colindex={column + 3}
          >
            {id}
          </span>
        ))}
      </div>
      <div className="matrix-line matrix-means" role="row" aria-rowindex={2}>
        <span className="matrix-name" role="rowheader" aria-colindex={1}>
          平均差
        </span>
        <Mean of={totalGaps} column={1} className="matrix-total" />
        {columnGaps.map((of, column) => (
          <Mean key={columns[column]} of={of} column={column + 2} className={`matrix-cell ${edge(column)}`} />
        ))}
      </div>
    </div>
  )
}

type SpanStyle = React.CSSProperties & { '--span': number }

function Mean({ of, column, className }: { of: Sum; column: number; className: string }) {
  const side = of.sum === 0 ? '' : `matrix-${gapSide(of.sum)}-words`
  return (
    <span className={`${className} ${side}`} role="gridcell" aria-colindex={column + 1}>
      {meanGap(of)}
    </span>
  )
}
