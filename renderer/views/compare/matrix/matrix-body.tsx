import type { MatrixRow } from '@shared/matrix'
import type { VirtualItem } from '@tanstack/react-virtual'
import type { MatrixCell } from './matrix-cursor'
import { MatrixLine } from './matrix-line'
import { MatrixName } from './matrix-name'

interface MatrixBodyProps {
  rows: readonly MatrixRow[]
  /** The rows near the view, and where they stand. */
  shown: readonly VirtualItem[]
  height: number
  starts: ReadonlySet<number>
  cell: MatrixCell
}

/** The names in one column that sticks to the left edge, and the cells beside them. */
export function MatrixBody({ rows, shown, height, starts, cell }: MatrixBodyProps) {
  const placed = shown.map(({ index, start }) => {
    const row = rows[index]!
    return { key: `${row.subject} ${row.round}`, row, index, top: start }
  })
  return (
    <div className="matrix-body" role="rowgroup" style={{ height }}>
      <div className="matrix-names" role="presentation">
        {placed.map(({ key, ...at }) => (
          <MatrixName key={key} {...at} isCurrent={at.index === cell.row} />
        ))}
      </div>
      {placed.map(({ key, ...at }) => (
        <MatrixLine key={key} {...at} starts={starts} current={at.index === cell.row ? cell.column : null} />
      ))}
    </div>
  )
}
