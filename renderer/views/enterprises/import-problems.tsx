import type { CellRemark } from '@shared/import/staging'
import { Alert } from 'antd'

/** Where the workbook cannot be read, cell by cell; nothing of it has been written. */
export function ImportProblems({ problems }: { problems: readonly CellRemark[] }) {
  return (
    <>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={`文件有 ${problems.length} 处问题，没有导入，案卷未改动。请在 Excel 里改好后重新选择文件。`}
      />
      <RemarkTable title="问题" remarks={problems} />
    </>
  )
}

interface RemarkTableProps {
  title: string
  remarks: readonly CellRemark[]
}

/** What is said of a workbook's cells, each with its sheet and cell. */
export function RemarkTable({ title, remarks }: RemarkTableProps) {
  return (
    <table className="import-problems" aria-label={`导入${title}`}>
      <thead>
        <tr>
          <th>工作表</th>
          <th>单元格</th>
          <th>{title}</th>
        </tr>
      </thead>
      <tbody>
        {remarks.map(({ sheet, cell, message }) => (
          <tr key={`${sheet} ${cell} ${message}`}>
            <td>{sheet}</td>
            <td>{cell}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
