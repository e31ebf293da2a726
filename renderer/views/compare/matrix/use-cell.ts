import type { MatrixRow } from '@shared/matrix'
import { useState } from 'react'
import { usePlace } from '../../../desk/place'
import type { MatrixCell } from '../../../parts/matrix/matrix-cursor'

/** The cell that the keyboard is on, first the one that the panel comes from; it stays on its enterprise when rows are ordered anew. */
export function useCell(
  rows: readonly MatrixRow[],
  columns: readonly string[],
): [MatrixCell, (cell: MatrixCell) => void] {
  const { place } = usePlace()
  const [held, hold] = useState(() => ({
    subject: place.subject,
    round: null as number | null,
    column: Math.max(0, columns.indexOf(place.criterion ?? '')),
  }))
  const isHeld = ({ subject, round, isLatest }: MatrixRow) =>
    subject === held.subject && (held.round === null ? isLatest : round === held.round)
  const cell = { row: Math.max(0, rows.findIndex(isHeld)), column: held.column }
  const setCell = ({ row, column }: MatrixCell) => {
    const { subject, round } = rows[row]!
    hold({ subject, round, column })
  }
  return [cell, setCell]
}
