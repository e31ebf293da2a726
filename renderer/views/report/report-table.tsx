import type { Table } from '@shared/report'
import type { MarkedWords } from '@shared/report/marked'
import { FigureText } from './figure-text'

export function ReportTable({ of: { caption, columns, rows } }: { of: Table<MarkedWords> }) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table className="paper-table">
      <caption>
        <FigureText of={caption} />
      </caption>
      <colgroup>
        {columns.map(({ width }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns of a finished report never move
          <col key={index} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a finished report never move
            <th key={index} scope="col">
              <FigureText of={title} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished report never move
          <tr key={index}>
            {row.map(
              (cell, column) =>
                cell && (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns of a finished report never move
                    key={column}
                    rowSpan={cell.rows}
                    colSpan={cell.columns}
                    style={{ textAlign: columns[column]!.align }}
                  >
                    <FigureText of={cell.text} />
                  </td>
                ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
