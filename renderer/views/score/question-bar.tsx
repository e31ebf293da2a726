import { formatPoints, formatTotal } from '@shared/format'
import type { SheetScore } from '@shared/sheet-score'
import { Button } from 'antd'
import type { Question } from './obey'

interface QuestionBarProps {
  question: Question
  score: SheetScore
  actor: string
  onAnswer(isYes: boolean): void
}

/** Asks once, in place: one key would otherwise write dozens of answers that nobody judged, or sign in a name. */
export function QuestionBar({ question, score, actor, onAnswer }: QuestionBarProps) {
  const total = `${formatTotal(score.total)}/${formatPoints(score.points)}`
  const { title, words, yes, no } = {
    fill: {
      title: '其余满分',
      words: `还有 ${score.unanswered} 条未评，全部记为满分（不扣分）？已评的不变。`,
      yes: `其余 ${score.unanswered} 条记满分`,
      no: '不记',
    },
    sign: {
      title: '签认',
      words: `以“${actor}”的名义签认这份评分，总分 ${total}？签认后再有改动，会在旁边标出。`,
      yes: '签认',
      no: '不签',
    },
  }[question]
  return (
    <section className="question-bar" aria-label={title}>
      <span>{words}</span>
      <Button
        type="primary"
        autoFocus
        onClick={() => onAnswer(true)}
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
