import type { Column, ColumnCell } from '@shared/columns'

interface Side {
  column: Column
  cell: ColumnCell
}

/** Why points were taken off, side by side in words and colours; a deduction without a reason says so. */
export function Reasons({ sides }: { sides: readonly Side[] }) {
  return sides.map(({ column, cell }) => <Reason key={column.id} column={column} cell={cell} />)
}

function Reason({ column, cell: { reason, deduction, notApplicable } }: Side) {
  const words = notApplicable ? `不适用：${reason}` : reason
  if (!words && !deduction) return null
  return (
    <span>
      <span className={`side-${column.phase}`}>{column.name}</span>{' '}
      {words || <span className="quiet">没有写明原因</span>}
    </span>
  )
}
