import type { ComparedPhases } from '@shared/comparison'
import type { MatrixRow } from '@shared/matrix'
import { cellName, cellScores } from '@shared/matrix-words'
import type { Criterion } from '@shared/rubric'
import { Button } from 'antd'

interface MatrixStatusProps {
  row: MatrixRow
  column: number
  criterion: Criterion
  phases: ComparedPhases
  onOpen(): void
}

/** The cell that the keyboard is on, in words; a long criterion never pushes the scores away. */
export function MatrixStatus({ row, column, criterion, phases, onOpen }: MatrixStatusProps) {
  const name = cellName(row, criterion)
  return (
    <footer className="matrix-status">
      <output aria-label="所在一格">
        <span className="matrix-status-name" title={name}>
          {name}
        </span>
        <span>：{cellScores(row, column, phases)}</span>
      </output>
      <span className="matrix-keys quiet">
        <kbd>N</kbd> 下一处 <kbd>Enter</kbd> 打开 <kbd>Esc</kbd> 返回
      </span>
      <Button onClick={onOpen}>看这一条</Button>
    </footer>
  )
}
