import type { ReactNode } from 'react'

interface HeaderCellProps {
  direction: false | 'asc' | 'desc'
  isNumber: boolean
  onSort(): void
  children: ReactNode
}

const ORDERS = { asc: 'ascending', desc: 'descending' } as const
const ARROWS = { asc: ' ▲', desc: ' ▼' }

export function HeaderCell({ direction, isNumber, onSort, children }: HeaderCellProps) {
  return (
    <th
      scope="col"
      className={isNumber ? 'number' : undefined}
      aria-sort={direction ? ORDERS[direction] : 'none'}
    >
      <button type="button" className="sort-button" onClick={onSort}>
        {children}
        <span aria-hidden="true">{direction && ARROWS[direction]}</span>
      </button>
    </th>
  )
}
