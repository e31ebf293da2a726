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
      <table className="import-problems" aria-label="导入问题">
        <thead>
          <tr>
            <th>工作表</th>
            <th>单元格</th>
            <th>问题</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.sheet} ${problem.cell} ${problem.message}`}>
              <td>{problem.sheet}</td>
              <td>{problem.cell}</td>
              <td>{problem.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
