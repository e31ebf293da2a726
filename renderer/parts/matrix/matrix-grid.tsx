import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import '../../styles/matrix.css'
import { isComposing } from '../use-window-keys'
import { MatrixBody } from './matrix-body'
import { cellAfter, type MatrixCell } from './matrix-cursor'
import { MatrixHead } from './matrix-head'
import { CURRENT_CELL } from './matrix-line'
import type { MatrixHeadView, MatrixRowView } from './matrix-sheet'

const ROW_HEIGHT = 36

/** Rows kept beyond both edges, so that a flick of the wheel does not outrun them. */
const SPARE_ROWS = 10

interface MatrixGridProps {
  label: string
  head: MatrixHeadView
  rows: readonly MatrixRowView[]
  cell: MatrixCell
  onCell(cell: MatrixCell): void
  onOpen(): void
}

/** Rows × columns; only the rows near the view are there, each with all its columns. */
export function MatrixGrid({ label, head, rows, cell, onCell, onOpen }: MatrixGridProps) {
  const box = useRef<HTMLDivElement>(null)
  const starts = useMemo(() => chapterStarts(head), [head])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: SPARE_ROWS,
    rangeExtractor: (range) => withRow(range, cell.row),
  })

  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  useLayoutEffect(() => {
    if (cell.row >= rows.length) return
    const found = box.current?.querySelector(`[data-row="${cell.row}"] [data-column="${cell.column}"]`)
    found?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cell.row, cell.column, rows])

  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.altKey) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 3)
    const next = cellAfter(event, cell, rows, page)
    if (!next && event.key !== 'Enter') return
    event.preventDefault()
    if (next) onCell(next)
    else onOpen()
  }
  const point = (event: MouseEvent) => {
    const found = cellAt(event.target)
    if (found) onCell({ ...cell, ...found })
  }

  return (
    <div
      ref={box}
      className="matrix-grid"
      role="grid"
      tabIndex={0}
      style={{ '--columns': head.columns.length } as CSSProperties}
      aria-label={label}
      aria-rowcount={rows.length + 2}
      aria-colcount={head.columns.length + 1}
      aria-activedescendant={CURRENT_CELL}
      onKeyDown={press}
      onClick={point}
      onDoubleClick={onOpen}
    >
      <MatrixHead head={head} starts={starts} current={cell.column} />
      <MatrixBody
        rows={rows}
        shown={virtual.getVirtualItems()}
        height={virtual.getTotalSize()}
        starts={starts}
        cell={cell}
      />
    </div>
  )
}

/** The row of the keyboard is there too, wherever the view is. */
function withRow(range: Range, row: number): number[] {
  const shown = defaultRangeExtractor(range)
  return shown.includes(row) || row >= range.count ? shown : [...shown, row]
}

function chapterStarts({ chapters }: MatrixHeadView): ReadonlySet<number> {
  let column = 0
  return new Set(
    chapters.map(({ span }) => {
      column += span
      return column - span
    }),
  )
}

/** What was clicked: a cell, or a row by its name. */
function cellAt(target: EventTarget): Partial<MatrixCell> | null {
  if (!(target instanceof Element)) return null
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column
  if (row === undefined) return null
  return { row: Number(row), ...(column !== undefined && { column: Number(column) }) }
}
