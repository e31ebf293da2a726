import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { HeaderCell } from '../../parts/header-cell'
import { useRowKeys } from '../../parts/use-row-keys'

export interface DrillColumn<Row> {
  id: string
  title: string
  isNumber?: true
  /** What it is ordered by; null stands last in either direction, as what is too small to rank does. */
  rank?(row: Row): number | null
  cell(row: Row): ReactNode
}

interface DrillTableProps<Row> {
  label: string
  rows: readonly Row[]
  columns: readonly DrillColumn<Row>[]
  keyOf(row: Row): string
  /** What a row is called on the button that opens it; absent where there is nothing further down. */
  nameOf(row: Row): ReactNode
  firstTitle: string
  onOpen(key: string): void
  initial?: string | null
}

type Order = { id: string; isUp: boolean } | null

/** A table to go further down from: ↑↓ choose, Enter opens, the heads order it. */
export function DrillTable<Row>(props: DrillTableProps<Row>) {
  const { label, rows, columns, keyOf, nameOf, firstTitle, onOpen, initial = null } = props
  const [order, setOrder] = useState<Order>(null)
  const ordered = useMemo(() => inOrder(rows, columns, order), [rows, columns, order])
  const keys = useMemo(() => ordered.map(keyOf), [ordered, keyOf])
  const current = useRowKeys(keys, initial, onOpen)
  const body = useRef<HTMLTableSectionElement>(null)
  // The button of the row has the keyboard, so that Enter is its own and it is told to who cannot see it.
  useEffect(() => {
    if (current === null) return
    const button = body.current?.querySelector<HTMLElement>('[aria-selected=true] button')
    button?.focus({ preventScroll: true })
    button?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <table className="plain-table drill-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{firstTitle}</th>
          {columns.map(({ id, title, isNumber = false, rank }) =>
            rank ? (
              <HeaderCell
                key={id}
                isNumber={isNumber}
                direction={order?.id === id && (order.isUp ? 'asc' : 'desc')}
                onSort={() => setOrder(nextOrder(order, id))}
              >
                {title}
              </HeaderCell>
            ) : (
              <th key={id} scope="col" className={isNumber ? 'number' : undefined}>
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody ref={body}>
        {ordered.map((row, index) => (
          <tr key={keys[index]} aria-selected={keys[index] === current} onClick={() => onOpen(keys[index]!)}>
            <td>
              <button
                type="button"
                className="text-button"
                tabIndex={keys[index] === (current ?? keys[0]) ? 0 : -1}
              >
                {nameOf(row)}
              </button>
            </td>
            {columns.map(({ id, isNumber, cell }) => (
              <td key={id} className={isNumber ? 'number' : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The largest first, then the smallest first, then as it came. */
function nextOrder(order: Order, id: string): Order {
  if (order?.id !== id) return { id, isUp: false }
  return order.isUp ? null : { id, isUp: true }
}

function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly DrillColumn<Row>[],
  order: Order,
): readonly Row[] {
  const rank = columns.find(({ id }) => id === order?.id)?.rank
  if (!order || !rank) return rows
  return rows.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)]
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0)
    return order.isUp ? x - y : y - x
  })
}
