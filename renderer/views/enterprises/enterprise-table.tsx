import type { EnterpriseRow } from '@shared/replies/subject'
import { type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { HeaderCell } from '../../parts/header-cell'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import { columns, features, NUMBER_COLUMNS } from './columns'
import { EnterpriseLine } from './enterprise-line'

const ROW_HEIGHT = 38
const PAGE = 12

interface EnterpriseTableProps {
  rows: EnterpriseRow[]
  /** The enterprise that was looked at last. */
  initial: string | null
  onOpen(id: string): void
  onEdit(id: string): void
}

/** The list of enterprises; ↑↓ move, Enter opens the sheet. */
export function EnterpriseTable({ rows, initial, onOpen, onEdit }: EnterpriseTableProps) {
  const [sorting, setSorting] = useState<SortingState>([])
  const [current, setCurrent] = useState(initial)
  const box = useRef<HTMLDivElement>(null)
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    state: { sorting },
    onSortingChange: setSorting,
  })
  const sorted = table.getRowModel().rows
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    overscan: PAGE,
  })
  const found = sorted.findIndex((row) => row.id === current)
  const index = found < 0 && sorted.length > 0 ? 0 : found

  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index)
  }, [index, virtual])

  useWindowKeys((event) => {
    const id = sorted[index]?.id
    if (isTaken(event) || event.ctrlKey || event.altKey || id === undefined) return
    const to = moved(event.key, index, sorted.length)
    if (to !== null) setCurrent(sorted[to]!.id)
    else if (event.key === 'Enter') onOpen(id)
    else if (event.key.toLowerCase() === 'e') onEdit(id)
    else return
    event.preventDefault()
  })

  return (
    <div ref={box} className="grid">
      <table className="enterprise-table" aria-label="企业列表" aria-rowcount={sorted.length + 1}>
        <thead className="grid-head">
          <tr className="enterprise-row">
            {table.getFlatHeaders().map((header) => (
              <HeaderCell
                key={header.id}
                direction={header.column.getIsSorted()}
                isNumber={NUMBER_COLUMNS.includes(header.column.id)}
                onSort={() => header.column.toggleSorting()}
              >
                <table.FlexRender header={header} />
              </HeaderCell>
            ))}
            <th scope="col">
              <span className="unseen">操作</span>
            </th>
          </tr>
        </thead>
        <tbody className="grid-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index: at, start }) => {
            const row = sorted[at]!
            return (
              <EnterpriseLine
                key={row.id}
                row={row}
                top={start}
                isCurrent={at === index}
                onChoose={() => setCurrent(row.id)}
                onOpen={() => onOpen(row.id)}
                onEdit={() => onEdit(row.id)}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function moved(key: string, from: number, count: number): number | null {
  const to = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    PageUp: from - PAGE,
    PageDown: from + PAGE,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}
