import type { Signature } from '@shared/case/sheet'
import { formatPoints, formatTotal } from '@shared/format'
import type { SheetScore } from '@shared/sheet-score'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Signatures } from './signatures'

interface SheetHeaderProps {
  score: SheetScore
  target: ReactNode
  signatures: readonly Signature[]
  /** The town may sign 帮扶 and 复核 without scores of its own. */
  maySignEmpty: boolean
  onFill(): void
  onSign(): void
}

/** Whose sheet it is, with the total and what is still open. */
export function SheetHeader({ score, target, signatures, maySignEmpty, onFill, onSign }: SheetHeaderProps) {
  return (
    <div className="toolbar view-bar sheet-bar">
      {target}
      <Signatures of={signatures} />
      <span className="toolbar toolbar-end">
        {score.unanswered > 0 && <Button onClick={onFill}>其余满分</Button>}
        {(score.unanswered === 0 || maySignEmpty) && <Button onClick={onSign}>签认</Button>}
        <output className="sheet-unanswered" aria-label="未评条数">
          未评 <strong>{score.unanswered}</strong>
        </output>
        <output className="sheet-total" aria-label="总分">
          总分 <strong>{formatTotal(score.total)}</strong>
          <span className="of">/{formatPoints(score.points)}</span>
        </output>
      </span>
    </div>
  )
}
