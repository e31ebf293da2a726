import type { ComparedPhases } from '@shared/comparison'
import type { ComparisonMatrix } from '@shared/matrix'
import { indexRubric, type Rubric } from '@shared/rubric'
import { useMemo, useState } from 'react'
import { useRead } from '../../../api/hooks'
import { usePlace } from '../../../desk/place'
import { Empty } from '../../../parts/empty'
import { MatrixGrid } from '../../../parts/matrix/matrix-grid'
import { Reading } from '../../../parts/reading'
import { isTaken, useWindowKeys } from '../../../parts/use-window-keys'
import { gapHead, gapRow } from './gap-sheet'
import { MatrixBar } from './matrix-bar'
import { type MatrixOrder, shownRows } from './matrix-order'
import { MatrixStatus } from './matrix-status'
import { useCell } from './use-cell'

interface MatrixPaneProps {
  phases: ComparedPhases
  onPhases(phases: ComparedPhases): void
  onLeave(): void
}

/** All enterprises × all criteria at once. */
export function MatrixPane({ phases, onPhases, onLeave }: MatrixPaneProps) {
  const matrix = useRead('matrix.read', { ...phases })
  const form = useRead('rubric.read', { subject: 'enterprise' })
  const rubric = useMemo(() => form.data && indexRubric(form.data), [form.data])

  useWindowKeys((event) => {
    if (event.key !== 'Escape' || isTaken(event)) return
    event.preventDefault()
    onLeave()
  })

  return (
    <section className="matrix" aria-label="矩阵">
      <Reading of={form}>
        {() => (
          <Reading of={matrix}>
            {(found) => (
              <Matrix matrix={found} rubric={rubric!} phases={phases} onPhases={onPhases} onLeave={onLeave} />
            )}
          </Reading>
        )}
      </Reading>
    </section>
  )
}

function Matrix({
  matrix,
  rubric,
  phases,
  onPhases,
  onLeave,
}: MatrixPaneProps & { matrix: ComparisonMatrix; rubric: Rubric }) {
  const { move } = usePlace()
  const [order, setOrder] = useState<MatrixOrder>('gap')
  const [isOnlyInconsistent, setOnlyInconsistent] = useState(false)
  const rows = useMemo(
    () => shownRows(matrix.rows, order, isOnlyInconsistent),
    [matrix, order, isOnlyInconsistent],
  )
  const head = useMemo(() => gapHead(matrix), [matrix])
  const lines = useMemo(() => rows.map(gapRow), [rows])
  const [cell, setCell] = useCell(rows, matrix.columns)
  const row = rows[cell.row]
  const open = () => {
    if (!row) return
    move({ view: 'compare', subject: row.subject, criterion: matrix.columns[cell.column]!, draft: null })
    onLeave()
  }
  return (
    <>
      <MatrixBar
        phases={phases}
        order={order}
        isOnlyInconsistent={isOnlyInconsistent}
        enterprises={rows.filter(({ isLatest }) => isLatest).length}
        onPhases={onPhases}
        onOrder={setOrder}
        onOnlyInconsistent={setOnlyInconsistent}
        onLeave={onLeave}
      />
      {row ? (
        <>
          <MatrixGrid label="差异矩阵" head={head} rows={lines} cell={cell} onCell={setCell} onOpen={open} />
          <MatrixStatus
            row={row}
            column={cell.column}
            criterion={rubric.criteria[cell.column]!}
            phases={phases}
            onOpen={open}
          />
        </>
      ) : (
        <Empty
          title={
            isOnlyInconsistent
              ? '没有不一致的企业。'
              : '还没有两边都评了分的企业。同一家两边都评完，就列在这里。'
          }
        />
      )}
    </>
  )
}
