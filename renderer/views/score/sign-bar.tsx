import { formatPoints, formatTotal } from '@shared/format'
import type { SheetScore } from '@shared/sheet-score'
import { Button, Input } from 'antd'
import { useState } from 'react'

interface SignBarProps {
  score: SheetScore
  actor: string
  /** Signed without any scores. */
  isEmpty: boolean
  onSign(name: string): void
  onClose(): void
}

/** Asks once, in place, since a signature stands in somebody's name. */
export function SignBar({ score, actor, isEmpty, onSign, onClose }: SignBarProps) {
  const [name, setName] = useState(actor)
  const total = `${formatTotal(score.total)}/${formatPoints(score.points)}`
  const signed = isEmpty ? '镇级这一阶段的工作（没有另行评分）' : `这份评分，总分 ${total}`
  const sign = () => name.trim() && onSign(name.trim())
  return (
    <section
      className="question-bar"
      aria-label="签认"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <span>
        以“{name}”的名义签认{signed}？签认后再有改动，会在旁边标出。
      </span>
      <Input
        className="signer"
        aria-label="签认人"
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={sign}
      />
      <Button type="primary" autoFocus disabled={name.trim() === ''} onClick={sign}>
        签认
      </Button>
      <Button onClick={onClose}>不签</Button>
      <span className="quiet">Enter 确认，Esc 取消</span>
    </section>
  )
}
