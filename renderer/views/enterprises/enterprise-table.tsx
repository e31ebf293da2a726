import type { EnterpriseRow } from '@shared/contract'
import { type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import { columns, features, NUMBER_COLUMNS } from './columns'
import { HeaderCell } from './header-cell'

const ROW_HEIGHT = 38

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
    overscan: 12,
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
    else if (event.key === 'e' || event.key === 'E') onEdit(id)
    else return
    event.preventDefault()
    box.current?.focus()
  })

  return (
    <div
      ref={box}
      className="grid enterprise-table"
      role="grid"
      tabIndex={0}
      aria-label="企业列表"
      aria-rowcount={sorted.length + 1}
      aria-activedescendant={sorted[index] && `row-${sorted[index].id}`}
    >
      <div className="grid-row grid-head" role="row" tabIndex={-1}>
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
        <span role="columnheader" tabIndex={-1} aria-label="操作" />
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = sorted[item.index]!
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys for all of its rows
            <div
              key={row.id}
              id={`row-${row.id}`}
              className="grid-row"
              role="row"
              tabIndex={-1}
              aria-selected={item.index === index}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => setCurrent(row.id)}
              onDoubleClick={() => onOpen(row.id)}
            >
              {row.getAllCells().map((cell) => (
                <span
                  key={cell.id}
                  role="gridcell"
                  tabIndex={-1}
                  className={NUMBER_COLUMNS.includes(cell.column.id) ? 'number' : 'grid-words'}
                >
                  <table.FlexRender cell={cell} />
                </span>
              ))}
              <span role="gridcell" tabIndex={-1} className="row-actions">
                <Button type="text" size="small" tabIndex={-1} onClick={() => onOpen(row.id)}>
                  评分
                </Button>
                <Button type="text" size="small" tabIndex={-1} onClick={() => onEdit(row.id)}>
                  修改
                </Button>
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function moved(key: string, from: number, count: number): number | null {
  const page = 12
  const steps: Record<string, number> = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    PageUp: from - page,
    PageDown: from + page,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}
