import type { Answer } from '../case/sheet'
import { formatPoints } from '../format'
import { pointsFromNumber, pointsFromText, pointsToNumber, sumPoints } from '../points'
import type { Criterion } from '../rubric'
import type { Cell } from './grid'
import { squash } from './normalise'
import { readAnswer, readScore } from './score-cell'

export type FormReading =
  | { kind: 'answers'; answers: ReadonlyMap<string, Answer> }
  | { kind: 'problem'; of: 'score' | 'reason'; code: string; what: string }

/**
 * Reads the 得分 cell of one criterion or of several that share it (附件4 items 7, 12 and 21). A shared score is
 * unambiguous when it is full, zero, 不适用, or written apart in form order as 2.5+1; otherwise it is a problem.
 */
export function readFormScore(criteria: readonly Criterion[], score: Cell, reason: Cell): FormReading {
  const parts = criteria.length > 1 ? partsOf(criteria, score) : [score]
  if ('code' in parts) return { ...parts, of: 'score' }
  const answers = new Map<string, Answer>()
  for (const [at, criterion] of criteria.entries()) {
    const read = readAnswer(criterion, parts[at]!, reason)
    if (read.kind === 'problem') return read
    if (read.kind === 'answer') answers.set(criterion.id, read.answer)
  }
  return { kind: 'answers', answers: reasonWhereItBelongs(answers) }
}

type SharedProblem = { kind: 'problem'; code: string; what: string }

/** One cell for each criterion, or why the shared one cannot be divided. */
function partsOf(criteria: readonly Criterion[], score: Cell): Cell[] | SharedProblem {
  const written = typeof score === 'string' ? squash(score).split('+') : []
  if (written.length > 1) return written.length === criteria.length ? written : unclear(criteria)
  const whole = sumPoints(criteria.map((each) => each.points))
  const reading = readScore(score, whole, labelOf(criteria))
  if (reading.kind === 'problem') return reading
  if (reading.kind !== 'score' || reading.score === 0) return criteria.map(() => score)
  return reading.score === whole ? criteria.map((each) => pointsToNumber(each.points)) : unclear(criteria)
}

const labelOf = (criteria: readonly Criterion[]) => criteria.map((each) => each.id).join('、')

function unclear(criteria: readonly Criterion[]): SharedProblem {
  const points = criteria.map((each) => formatPoints(each.points))
  const what = `${labelOf(criteria)} 合用一个得分格，分不清各扣多少，请按先后写成“${points.join('+')}”的样子（满分 ${points.join('、')} 分）。`
  return { kind: 'problem', code: 'shared-score', what }
}

/** The reason in a shared cell belongs to the criteria that lost points, where any did. */
function reasonWhereItBelongs(answers: ReadonlyMap<string, Answer>): ReadonlyMap<string, Answer> {
  const lost = (answer: Answer) => answer.kind === 'scored' && answer.deduction > 0
  if (![...answers.values()].some(lost)) return answers
  return new Map(
    [...answers].map(([id, each]) => [
      id,
      each.kind === 'scored' && !lost(each) ? { ...each, reason: null } : each,
    ]),
  )
}

/** Whether a 满分 cell contradicts the points of its criteria; one that holds no number says nothing. */
export function contradictsPoints(criteria: readonly Criterion[], cell: Cell): boolean {
  const written =
    typeof cell === 'number'
      ? pointsFromNumber(cell)
      : typeof cell === 'string'
        ? pointsFromText(squash(cell))
        : null
  return written !== null && written !== sumPoints(criteria.map((each) => each.points))
}
