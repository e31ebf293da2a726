import type { EnterpriseRow } from '@shared/replies/subject'
import type { Row } from '@tanstack/react-table'
import { FlexRender } from '@tanstack/react-table'
import { Button } from 'antd'
import { type features, NUMBER_COLUMNS } from './columns'

interface EnterpriseLineProps {
  row: Row<typeof features, EnterpriseRow>
  top: number
  isCurrent: boolean
  onChoose(): void
  onOpen(): void
  onEdit(): void
}

export function EnterpriseLine({ row, top, isCurrent, onChoose, onOpen, onEdit }: EnterpriseLineProps) {
  return (
    <tr
      id={`row-${row.id}`}
      className="enterprise-row"
      aria-selected={isCurrent}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      {row.getAllCells().map((cell) => (
        <td key={cell.id} className={NUMBER_COLUMNS.includes(cell.column.id) ? 'number' : 'grid-words'}>
          <FlexRender cell={cell} />
        </td>
      ))}
      <td className="row-actions">
        <Button type="text" size="small" tabIndex={-1} onClick={onOpen}>
          评分
        </Button>
        <Button type="text" size="small" tabIndex={-1} onClick={onEdit}>
          修改
        </Button>
      </td>
    </tr>
  )
}
