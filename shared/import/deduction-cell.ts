import { formatPoints } from '../format'
import { type Points, pointsFromNumber, pointsFromText, pointsToNumber, sumPoints } from '../points'
import type { Criterion } from '../rubric'
import type { Cell } from './grid'
import { isBlank } from './list-row'
import { squash } from './normalise'
import { faultReading, NOT_APPLICABLE, readScore, short } from './score-cell'

interface Cells {
  criteria: readonly Criterion[]
  score: Cell
  deduction: Cell
}

type DeductionProblem = { kind: 'problem'; of: 'deduction'; code: string; what: string }

/** What a row keeps: its 得分 cell, else the points less its 扣分; a problem where both stand and do not agree. */
export function keptCell({ criteria, score, deduction }: Cells): { score: Cell } | DeductionProblem {
  if (isBlank(deduction)) return { score }
  const label = criteria.map(({ id }) => id).join('、')
  const points = sumPoints(criteria.map((each) => each.points))
  if (typeof deduction === 'string' && squash(deduction) === NOT_APPLICABLE)
    return isBlank(score) ? { score: NOT_APPLICABLE } : agreeing(score, NOT_APPLICABLE, points, label)
  const lost = readDeduction(deduction, points, label)
  if (typeof lost !== 'number') return lost
  if (isBlank(score)) return { score: pointsToNumber(points - lost) }
  return agreeing(score, lost, points, label)
}

const refusal = (code: string, what: string): DeductionProblem => ({
  kind: 'problem',
  of: 'deduction',
  code,
  what,
})

function readDeduction(cell: Cell, points: Points, label: string): Points | DeductionProblem {
  if (cell !== null && typeof cell === 'object') {
    const { code, what } = faultReading(cell, `${label} 的扣分`)
    return refusal(code, what)
  }
  const text = squash(String(cell))
  const lost = typeof cell === 'number' ? pointsFromNumber(cell) : pointsFromText(text)
  if (lost === null) {
    const what = `${label} 的扣分“${short(text)}”不能当作扣分，请填 0 到 ${formatPoints(points)} 之间的数，最多两位小数。`
    return refusal('bad-deduction', what)
  }
  if (lost <= points) return lost
  const what = `${label} 的扣分 ${formatPoints(lost)} 超过满分 ${formatPoints(points)} 分，请改为 0 到 ${formatPoints(points)} 之间的分数。`
  return refusal('deduction-above-points', what)
}

/** A 得分 that cannot be read is left to be refused as such. */
function agreeing(score: Cell, lost: Points | typeof NOT_APPLICABLE, points: Points, label: string) {
  const parts = typeof score === 'string' ? squash(score).split('+') : [score]
  const kept = parts.map((part) => readScore(part, points, label))
  if (kept.some(({ kind }) => kind === 'problem')) return { score }
  const isExempt = kept.every(({ kind }) => kind === 'notApplicable')
  const sum = sumPoints(kept.map((each) => (each.kind === 'score' ? each.score : 0)))
  const agrees =
    lost === NOT_APPLICABLE || isExempt ? isExempt && lost === NOT_APPLICABLE : sum === points - lost
  if (agrees) return { score }
  const said = lost === NOT_APPLICABLE ? lost : `${formatPoints(lost)} 分`
  const what = `${label} 的扣分（${said}）与得分（${squash(String(score))}）对不上，满分 ${formatPoints(points)} 分，请核对。`
  return refusal('score-and-deduction', what)
}
