import { formatPoints, formatTotal } from '@shared/format'
import type { SheetScore } from '@shared/sheet-score'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Question } from './obey'

interface QuestionBarProps {
  question: Question
  score: SheetScore
  actor: string
  /** Signed without any scores. */
  isEmpty: boolean
  /** A signature is given in a name. */
  onAnswer(isYes: boolean, name?: string): void
}

/** Asks once, in place: one key would otherwise write dozens of answers that nobody judged, or sign in a name. */
export function QuestionBar({ question, score, actor, isEmpty, onAnswer }: QuestionBarProps) {
  const [name, setName] = useState(actor)
  const total = `${formatTotal(score.total)}/${formatPoints(score.points)}`
  const signed = isEmpty ? '镇级这一阶段的工作（没有另行评分）' : `这份评分，总分 ${total}`
  const { title, words, yes, no } = {
    fill: {
      title: '其余满分',
      words: `还有 ${score.unanswered} 条未评，全部记为满分（不扣分）？已评的不变。`,
      yes: `其余 ${score.unanswered} 条记满分`,
      no: '不记',
    },
    sign: {
      title: '签认',
      words: `以“${name}”的名义签认${signed}？签认后再有改动，会在旁边标出。`,
      yes: '签认',
      no: '不签',
    },
  }[question]
  return (
    <section className="question-bar" aria-label={title}>
      <span>{words}</span>
      {question === 'sign' && (
        <Input
          className="signer"
          aria-label="签认人"
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => name.trim() && onAnswer(true, name.trim())}
          onKeyDown={(event) => event.key === 'Escape' && onAnswer(false)}
        />
      )}
      <Button
        type="primary"
        autoFocus
        disabled={question === 'sign' && name.trim() === ''}
        onClick={() => onAnswer(true, name.trim())}
        onKeyDown={(event) => event.key === 'Escape' && onAnswer(false)}
      >
        {yes}
      </Button>
      <Button
        onClick={() => onAnswer(false)}
        onKeyDown={(event) => event.key === 'Escape' && onAnswer(false)}
      >
        {no}
      </Button>
      <span className="quiet">Enter 确认，Esc 取消</span>
    </section>
  )
}
