import type { CaseRecord } from '../case'
import type { Sheet } from '../case/sheet'
import { TOWNSHIP } from '../case/subject'
import type { Points } from '../points'
import type { Rubrics } from '../rubric'
import { scoreSheet } from '../sheet-score'

/** What a calibration round says: how far two experts differ on the same enterprises by chance alone. */
export interface Calibration {
  scorers: readonly [string, string]
  /** Enterprises that both scored in full. */
  n: number
  /** Standard error of measurement, points: √MSE of the two-way layout. */
  sem: number
  /** The smallest difference beyond chance with 95 %, points: 1.96·√2·SEM. */
  mdc: number
  /** The MDC on the next half point, as a tolerance of totals in hundredths. */
  total: Points
}

/** Fewer pairs say nothing of a spread. */
const PAIRS_MIN = 3
const GRID: Points = 50

/** The threshold that a calibration round proposes (statistics §4), from totals in points; null of fewer than two pairs. */
export function minimalDetectableChange(pairs: readonly (readonly [number, number])[]) {
  if (pairs.length < 2) return null
  const differences = pairs.map(([first, second]) => first - second)
  const mean = differences.reduce((sum, each) => sum + each, 0) / pairs.length
  const squares = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  const sem = Math.sqrt(squares / (pairs.length - 1) / 2)
  return { sem, mdc: 1.96 * Math.SQRT2 * sem }
}

/** The calibration of the two scorers who scored most enterprises both in full; null where there were too few. */
export function calibrate(record: CaseRecord, rubrics: Rubrics): Calibration | null {
  const totals = totalsByScorer(record.sheets, rubrics)
  const scorers = [...totals.keys()].sort()
  const candidates = scorers.flatMap((first, index) =>
    scorers
      .slice(index + 1)
      .map((second) => ({ scorers: [first, second] as const, pairs: shared(totals, first, second) })),
  )
  const best = candidates.sort((a, b) => b.pairs.length - a.pairs.length)[0]
  if (!best || best.pairs.length < PAIRS_MIN) return null
  const { sem, mdc } = minimalDetectableChange(best.pairs)!
  const total = Math.ceil((mdc * 100 - 1e-9) / GRID) * GRID
  return { scorers: best.scorers, n: best.pairs.length, sem, mdc, total }
}

type Totals = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Each named scorer's totals in points, by enterprise, phase and round; sheets that are not complete are left out. */
function totalsByScorer(sheets: readonly Sheet[], rubrics: Rubrics): Totals {
  const totals = new Map<string, Map<string, number>>()
  for (const { key, answers } of sheets) {
    if (key.scorer === '' || key.subject === TOWNSHIP) continue
    const score = scoreSheet(rubrics.enterprise, answers)
    if (score.unanswered > 0) continue
    const own = totals.get(key.scorer) ?? new Map<string, number>()
    totals.set(key.scorer, own.set(`${key.subject}/${key.phase}/${key.round}`, score.total / 100))
  }
  return totals
}

function shared(totals: Totals, first: string, second: string): [number, number][] {
  const other = totals.get(second)!
  return [...totals.get(first)!].flatMap(([sheet, total]) => {
    const theirs = other.get(sheet)
    return theirs === undefined ? [] : [[total, theirs] as [number, number]]
  })
}
