import { type Phase, SCORED_PHASES } from '@shared/case'
import type { EnterpriseRow, SheetView } from '@shared/contract'
import { formatPoints, formatTotal } from '@shared/format'
import type { SheetScore } from '@shared/sheet-score'
import { className, PHASE_SHORT } from '@shared/text.zh'
import { Button, Segmented } from 'antd'
import { SubjectPicker } from './subject-picker'

const PHASES = SCORED_PHASES.map((value) => ({ value: value as Phase, label: PHASE_SHORT[value] }))

interface SheetHeaderProps {
  sheet: SheetView
  score: SheetScore
  rows: readonly EnterpriseRow[]
  town: string
  onSubject(subject: string): void
  onPhase(phase: Phase): void
  onFillFull(): void
}

/** Whose sheet it is and in which phase, with the total and what is still open. */
export function SheetHeader(props: SheetHeaderProps) {
  const { sheet, score, rows, town, onSubject, onPhase, onFillFull } = props
  const { previous, next, subject, key } = sheet
  return (
    <div className="toolbar view-bar sheet-header">
      <Button
        aria-label="上一家"
        title="上一家 [ 键"
        disabled={!previous}
        onClick={() => previous && onSubject(previous)}
      >
        ‹
      </Button>
      <SubjectPicker rows={rows} town={town} value={subject.id} phase={key.phase} onChoose={onSubject} />
      <Button
        aria-label="下一家"
        title="下一家 ] 键"
        disabled={!next}
        onClick={() => next && onSubject(next)}
      >
        ›
      </Button>
      {subject.class && <span className="quiet sheet-class">{className(subject.class)}</span>}
      <Segmented aria-label="阶段" options={PHASES} value={key.phase} onChange={onPhase} />
      {key.round > 1 && <span>第{key.round}轮</span>}
      <span className="toolbar toolbar-end">
        {score.unanswered > 0 && <Button onClick={onFillFull}>其余满分</Button>}
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
