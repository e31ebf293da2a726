import type { Phase } from './case/phase'
import type { SheetKey, Signature } from './case/sheet'
import type { Points } from './points'
import type { Rubric } from './rubric'
import type { CriterionScore, SheetScore } from './sheet-score'

/** One side of a comparison: a sheet and what it scores. */
export interface ScoredSheet {
  key: SheetKey
  score: SheetScore
  signatures: readonly Signature[]
}

export interface CriterionPair {
  id: string
  points: Points
  baseline: CriterionScore
  compared: CriterionScore
  /** compared − baseline; null where either side has no answer. */
  gap: Points | null
}

export interface GapTotal {
  points: Points
  baseline: Points
  compared: Points
  gap: Points
}

export interface Comparison {
  subject: string
  baselineKey: SheetKey
  comparedKey: SheetKey
  pairs: readonly CriterionPair[]
  sections: readonly (GapTotal & { no: string })[]
  /** Totals over the criteria that both sides answered, so that the gap is theirs alone. */
  total: GapTotal
  /** Criteria that the one side or the other has not answered: listed, never counted as zero. */
  unanswered: { baseline: readonly string[]; compared: readonly string[] }
}

export interface ComparedPhases {
  baseline: Phase
  against: Phase
}

function totalOf(points: Points, pairs: readonly CriterionPair[]): GapTotal {
  let [baseline, compared] = [0, 0]
  for (const pair of pairs) {
    if (pair.gap === null) continue
    baseline += pair.baseline.score!
    compared += pair.compared.score!
  }
  return { points, baseline, compared, gap: compared - baseline }
}

/** Pairs two sheets of one subject criterion by criterion; gap = compared − baseline, in hundredths. */
export function compareSheets(rubric: Rubric, baseline: ScoredSheet, compared: ScoredSheet): Comparison {
  const pairs = rubric.criteria.map(({ id, points }, index): CriterionPair => {
    const left = baseline.score.criteria[index]!
    const right = compared.score.criteria[index]!
    const gap = left.score === null || right.score === null ? null : right.score - left.score
    return { id, points, baseline: left, compared: right, gap }
  })
  // A form's flat list has its criteria section by section, so that each section is a stretch of it.
  let at = 0
  const sections = rubric.sections.map(({ no, points, items }) => {
    const from = at
    for (const { criteria } of items) at += criteria.length
    return { no, ...totalOf(points, pairs.slice(from, at)) }
  })
  return {
    subject: baseline.key.subject,
    baselineKey: baseline.key,
    comparedKey: compared.key,
    pairs,
    sections,
    total: totalOf(rubric.totalPoints, pairs),
    unanswered: {
      baseline: pairs.filter((pair) => pair.baseline.score === null).map((pair) => pair.id),
      compared: pairs.filter((pair) => pair.compared.score === null).map((pair) => pair.id),
    },
  }
}
