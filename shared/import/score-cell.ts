import type { Answer } from '../case/sheet'
import { formatPoints } from '../format'
import { type Points, pointsFromNumber, pointsFromText } from '../points'
import type { Criterion } from '../rubric'
import type { Cell } from './grid'
import { saysNothing, squash, tidy } from './normalise'

export type ScoreReading =
  | { kind: 'blank' }
  | { kind: 'notApplicable' }
  | { kind: 'score'; score: Points }
  | { kind: 'problem'; code: string; what: string }

export const NOT_APPLICABLE = '不适用'
const NO_REASON_GIVEN = '导入时注明不适用'
const LONGEST_REASON = 2_000

const problem = (code: string, what: string) => ({ kind: 'problem' as const, code, what })

/** Reads a 得分 cell against the criterion's points; a blank one is unanswered, which is not zero. */
export function readScore(cell: Cell, points: Points, label: string): ScoreReading {
  if (cell === null) return { kind: 'blank' }
  if (typeof cell === 'object') return faultReading(cell, `${label} 的得分`)
  const text = squash(String(cell))
  if (text === '') return { kind: 'blank' }
  if (text === NOT_APPLICABLE) return { kind: 'notApplicable' }
  const score = typeof cell === 'number' ? pointsFromNumber(cell) : pointsFromText(text)
  if (score === null) return refusal(text, label)
  if (score > points)
    return problem(
      'score-above-points',
      `${label} 的得分 ${formatPoints(score)} 超过满分 ${formatPoints(points)} 分，请改为 0 到 ${formatPoints(points)} 之间的分数。`,
    )
  return { kind: 'score', score }
}

const NUMBER = /^([+-]?)(\d+(?:\.\d+)?)分?$/

function refusal(text: string, label: string): ScoreReading {
  const number = NUMBER.exec(text)
  if (!number)
    return problem(
      'score-not-a-number',
      `${label} 的得分“${short(text)}”不是数字，请填写分数，不涉及的填“不适用”。`,
    )
  if (number[1] === '-')
    return problem('score-negative', `${label} 的得分 ${text} 是负数，请填写实得分（不是扣分），最低为 0。`)
  if (pointsFromNumber(Number(number[2])) !== null)
    return problem('score-not-a-number', `${label} 的得分“${short(text)}”写法不规范，请只填数字。`)
  return problem('score-too-fine', `${label} 的得分 ${short(text)} 细于 0.01 分，请最多保留两位小数。`)
}

/** What is wrong with a cell that holds an error, or a formula that was never calculated. */
export function faultReading(cell: Exclude<Cell, string | number | null>, what: string) {
  return cell.fault === 'error'
    ? problem('error-cell', `${what}是错误值 ${cell.text}，请改正公式或直接填写数值。`)
    : problem(
        'formula-not-calculated',
        `${what}是没有计算结果的公式，请用 Excel 或 WPS 打开重新保存，或直接填写数值。`,
      )
}

/** A text short enough to be quoted in a message. */
export const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

export type AnswerReading =
  | { kind: 'blank' }
  | { kind: 'answer'; answer: Answer }
  | { kind: 'problem'; of: 'score' | 'reason'; code: string; what: string }

/** Reads a criterion's 得分 and 扣分原因 cells together; a reason without a score is a score that was forgotten. */
export function readAnswer(criterion: Criterion, scoreCell: Cell, reasonCell: Cell): AnswerReading {
  const reason = readReason(reasonCell, `${criterion.id} 的扣分原因`)
  if ('code' in reason) return { ...reason, kind: 'problem', of: 'reason' }
  const score = readScore(scoreCell, criterion.points, criterion.id)
  if (score.kind === 'problem') return { ...score, of: 'score' }
  if (score.kind !== 'blank') return { kind: 'answer', answer: answerOf(criterion, score, reason.text) }
  if (reason.text === null) return score
  const what = `${criterion.id} 有扣分原因而没有得分，请补填得分。`
  return { kind: 'problem', of: 'score', code: 'reason-without-score', what }
}

/** The text of a 扣分原因 cell, null where it says nothing. */
function readReason(cell: Cell, label: string): { text: string | null } | { code: string; what: string } {
  if (cell !== null && typeof cell === 'object') return faultReading(cell, label)
  const text = cell === null ? '' : tidy(String(cell))
  if (text.length > LONGEST_REASON)
    return { code: 'too-long', what: `${label}有 ${text.length} 个字，超过 ${LONGEST_REASON} 字，请精简。` }
  return { text: saysNothing(text) ? null : text }
}

/** The answer that a score and its reason make: deduction = points − score, as imported without a basis. */
function answerOf(
  criterion: Criterion,
  reading: Extract<ScoreReading, { kind: 'score' | 'notApplicable' }>,
  reason: string | null,
): Answer {
  if (reading.kind === 'notApplicable') return { kind: 'notApplicable', reason: reason ?? NO_REASON_GIVEN }
  return { kind: 'scored', deduction: criterion.points - reading.score, reason, basis: null }
}
