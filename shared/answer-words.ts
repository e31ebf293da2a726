import type { AnswerBody } from './answer'
import { formatPoints } from './format'

/** An answer in one line; null where it is none. */
export function answerWords(answer: AnswerBody | null): string | null {
  if (answer === null || answer.kind === 'unanswered') return null
  if (answer.kind === 'notApplicable') return `不适用：${answer.reason}`
  const deduction = answer.deduction === 0 ? '不扣分' : `扣 ${formatPoints(answer.deduction)} 分`
  return answer.reason ? `${deduction}：${answer.reason}` : deduction
}
