import type { VirtualItem } from '@tanstack/react-virtual'
import type { MatrixCell } from './matrix-cursor'
import { MatrixLine, nameId } from './matrix-line'
import type { MatrixRowView } from './matrix-sheet'

interface MatrixBodyProps {
  rows: readonly MatrixRowView[]
  /** The rows near the view, and where they stand. */
  shown: readonly VirtualItem[]
  height: number
  starts: ReadonlySet<number>
  cell: MatrixCell
}

/** The names in one column that sticks to the left edge, and the cells beside them. */
export function MatrixBody({ rows, shown, height, starts, cell }: MatrixBodyProps) {
  const placed = shown.map(({ index, start }) => ({ row: rows[index]!, index, top: start }))
  return (
    <div className="matrix-body" role="rowgroup" style={{ height }}>
      <div className="matrix-names" aria-hidden="true">
        {placed.map(({ row, index, top }) => (
          <div
            key={row.key}
            id={nameId(index)}
            className={`matrix-name ${row.tone} ${index === cell.row ? 'matrix-here' : ''}`}
            data-row={index}
            style={{ top }}
          >
            {row.name}
          </div>
        ))}
      </div>
      {placed.map(({ row, ...at }) => (
        <MatrixLine
          key={row.key}
          row={row}
          {...at}
          starts={starts}
          current={at.index === cell.row ? cell.column : null}
        />
      ))}
    </div>
  )
}
