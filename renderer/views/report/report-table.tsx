import type { Table } from '@shared/report'

export function ReportTable({ of: { caption, columns, rows } }: { of: Table }) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table className="paper-table">
      <caption>{caption}</caption>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
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
                    key={columns[column]!.title}
                    rowSpan={cell.rows}
                    colSpan={cell.columns}
                    style={{ textAlign: columns[column]!.align }}
                  >
                    {cell.text}
                  </td>
                ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
