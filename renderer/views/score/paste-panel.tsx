import type { NumbersAre } from '@shared/import/pasted-columns'
import { type PastedRow, type PasteStaging, stagePaste } from '@shared/import/stage-paste'
import type { Rubric } from '@shared/rubric'
import type { SheetScore } from '@shared/sheet-score'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { PasteRows } from './paste-rows'

interface PastePanelProps {
  text: string
  rubric: Rubric
  score: SheetScore
  onWrite(rows: readonly PastedRow[]): void
  onClose(): void
}

/** What a paste would do to the sheet, beside it; nothing is written until the panel says so. */
export function PastePanel({ text, rubric, score, onWrite, onClose }: PastePanelProps) {
  const [numbersAre, setNumbersAre] = useState<NumbersAre | null>(null)
  const staging = useMemo(
    () => stagePaste(text, rubric, score, numbersAre),
    [text, rubric, score, numbersAre],
  )
  return (
    <aside className="paste-panel" aria-label="粘贴预览">
      <header>
        <h3>粘贴预览</h3>
        <Button size="small" onClick={onClose}>
          取消 Esc
        </Button>
      </header>
      {staging.asks !== null ? (
        <AskNumbers column={staging.asks} onAnswer={setNumbersAre} />
      ) : (
        <Staged of={staging} onWrite={onWrite} onClose={onClose} />
      )}
    </aside>
  )
}

interface AskNumbersProps {
  column: string
  onAnswer(numbersAre: NumbersAre): void
}

/** Neither answer is nearer than the other: an Enter out of habit must not choose. */
function AskNumbers({ column, onAnswer }: AskNumbersProps) {
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps an Enter from the sheet behind
    <div
      ref={question}
      className="paste-question"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
    >
      <p>没有表头：{column}是得分，还是扣分？按 Tab 选择。</p>
      <Button onClick={() => onAnswer('score')}>是得分</Button>
      <Button onClick={() => onAnswer('deduction')}>是扣分</Button>
    </div>
  )
}

interface StagedProps {
  of: PasteStaging
  onWrite(rows: readonly PastedRow[]): void
  onClose(): void
}

function Staged({ of: { rows, problems }, onWrite, onClose }: StagedProps) {
  const written = rows.filter(({ change }) => change !== 'same')
  const count = (change: PastedRow['change']) => rows.filter((each) => each.change === change).length
  if (problems.length > 0)
    return (
      <div role="alert" className="paste-problems">
        <p>有 {problems.length} 处要改，什么也没有写入。请在 Excel 里改好，重新复制、粘贴。</p>
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    )
  return (
    <>
      <p>
        新记 {count('new')} 条，改动 {count('overwritten')} 条，不变 {count('same')} 条。
        {written.length === 0
          ? '与现有评分相同，不用写入。'
          : '确认之前什么也不写入；写入后可用 Ctrl+Z 一次撤销。'}
      </p>
      {written.length > 0 ? (
        <Button type="primary" autoFocus onClick={() => onWrite(written)}>
          确认写入 {written.length} 条
        </Button>
      ) : (
        <Button autoFocus onClick={onClose}>
          知道了
        </Button>
      )}
      <PasteRows rows={rows} />
    </>
  )
}
