import { type Phase, SCORED_PHASES } from '@shared/case/phase'
import { PANEL, type SheetKey } from '@shared/case/sheet'
import { TOWNSHIP } from '@shared/case/subject'
import type { EnterpriseRow } from '@shared/replies/subject'
import { className, PHASE_SHORT } from '@shared/text.zh'
import { Button, Checkbox, Segmented } from 'antd'
import { usePlace } from '../../desk/place'
import { SubjectPicker } from './subject-picker'

const PHASES = SCORED_PHASES.map((value) => ({ value: value as Phase, label: PHASE_SHORT[value] }))

interface SheetTargetProps {
  of: SheetKey
  rows: readonly EnterpriseRow[]
  town: string
  /** Whether the sheet is the scorer's own, apart from the panel's. */
  onOwn(isOwn: boolean): void
  /** The subject of this sheet was chosen once more: the keyboard goes back to the sheet. */
  onAgain(): void
}

/** Whose sheet it is and in which phase; it stands there even where the sheet itself may not be seen. */
export function SheetTarget({ of, rows, town, onOwn, onAgain }: SheetTargetProps) {
  const { move } = usePlace()
  const order = [TOWNSHIP, ...rows.map((row) => row.id)]
  const at = order.indexOf(of.subject)
  const known = rows.find((row) => row.id === of.subject)
  const goTo = (subject: string | undefined, phase: Phase = of.phase) =>
    subject && move({ subject, phase, criterion: null, draft: null })
  return (
    <>
      <Button
        aria-label="上一家"
        title="上一家（[ 键）"
        disabled={at < 1}
        onClick={() => goTo(order[at - 1])}
      >
        ‹
      </Button>
      <SubjectPicker
        rows={rows}
        town={town}
        value={of.subject}
        phase={of.phase}
        onChoose={(subject) => (subject === of.subject ? onAgain() : goTo(subject))}
      />
      <Button
        aria-label="下一家"
        title="下一家（] 键）"
        disabled={at === order.length - 1}
        onClick={() => goTo(order[at + 1])}
      >
        ›
      </Button>
      {known && <span className="quiet sheet-class">{className(known.class)}</span>}
      <Segmented
        aria-label="阶段"
        options={PHASES}
        value={of.phase}
        onChange={(phase) => goTo(of.subject, phase)}
      />
      <Checkbox
        checked={of.scorer !== PANEL}
        title="以本人名义单独评，与专家组的评分表分开，用于校准"
        onChange={(event) => onOwn(event.target.checked)}
      >
        单独<span className="wide-only">评分</span>
      </Checkbox>
      {of.round > 1 && <span>第{of.round}轮</span>}
    </>
  )
}
