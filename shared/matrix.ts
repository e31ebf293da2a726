import {
  type Assessment,
  type Compared,
  comparedOnce,
  type SubjectAssessment,
  scoredRounds,
} from './assessment'
import type { Sheet } from './case/sheet'
import type { EnterpriseClass } from './enterprise-class'
import { type Verdict, verdictOf } from './flags'
import type { Sum } from './groups'
import { type Points, sumPoints } from './points'

/** Two phases of every enterprise, criterion by criterion: plain arrays, whose places are the columns. */
export interface ComparisonMatrix {
  /** The criteria of the enterprise form, in its order. */
  columns: readonly string[]
  /** The chapters above them, each with how many columns it spans. */
  chapters: readonly { no: string; title: string; span: number }[]
  rows: readonly MatrixRow[]
  /** The gaps of each column over the latest rounds: their sum, and how many there are. */
  columnGaps: readonly Sum[]
  /** The same of the total gaps. */
  totalGaps: Sum
}

/** One enterprise in one round. */
export interface MatrixRow {
  subject: string
  name: string
  class: EnterpriseClass | null
  drawn: boolean
  round: number
  /** No later round of this enterprise stands beside it. */
  isLatest: boolean
  /** Scores by column; null where there is no answer. 不适用 keeps full points. */
  baseline: readonly (Points | null)[]
  compared: readonly (Points | null)[]
  /** compared − baseline by column; null where either side has no answer. */
  gaps: readonly (Points | null)[]
  /** The columns in which a side says 不适用. */
  exempt: { baseline: readonly number[]; compared: readonly number[] }
  /** The columns that a flag found to fall from full points to zero. */
  fullToZero: readonly number[]
  /** The sum of the gaps. */
  gap: Points
  verdict: Verdict
}

/** Every compared enterprise × every criterion, a row for each round beside the earlier ones; the township, which has another form, is left out. */
export function matrixOf(assessment: Assessment): ComparisonMatrix {
  const { criteria, sections } = assessment.rubrics.enterprise
  const sheets = Map.groupBy(assessment.record.sheets, ({ key }) => key.subject)
  const drawn = new Set(assessment.record.draws.flatMap(({ picked }) => picked))
  const rows = assessment.enterprises.flatMap((subject) =>
    roundsOf(assessment, subject, sheets.get(subject.id) ?? []).map((round) => ({
      subject: subject.id,
      name: subject.name,
      class: subject.enterprise?.class ?? null,
      drawn: drawn.has(subject.id),
      ...rowOf(round),
      isLatest: round.comparison === subject.comparison,
    })),
  )
  const latest = rows.filter(({ isLatest }) => isLatest)
  return {
    columns: criteria.map(({ id }) => id),
    chapters: sections.map(({ no, title, items }) => {
      return { no, title, span: items.flatMap((item) => item.criteria).length }
    }),
    rows,
    columnGaps: criteria.map((_, column) => gapsOf(latest.map(({ gaps }) => gaps[column] ?? null))),
    totalGaps: gapsOf(latest.map(({ gap }) => gap)),
  }
}

/** The rounds of the compared phase against the one baseline, the first round first; none of what is not compared. */
function roundsOf(
  { phases, tolerance }: Assessment,
  { rubric, comparison, flags, sheets }: SubjectAssessment,
  all: readonly Sheet[],
): Compared[] {
  if (!comparison) return []
  const baseline = sheets[phases.baseline]!
  const earlier = scoredRounds(rubric, all, phases.against)
    .filter(({ key }) => key.round < comparison.comparedKey.round)
    .map((sheet) => comparedOnce(rubric, baseline, sheet, tolerance))
  return [...earlier, { comparison, flags }]
}

function rowOf({ comparison, flags }: Compared) {
  const { pairs, comparedKey, total } = comparison
  const found = new Set(
    flags.flatMap(({ id, criterion }) => (id === 'full-to-zero' ? (criterion ?? []) : [])),
  )
  return {
    round: comparedKey.round,
    baseline: pairs.map(({ baseline }) => baseline.score),
    compared: pairs.map(({ compared }) => compared.score),
    gaps: pairs.map(({ gap }) => gap),
    exempt: {
      baseline: columnsWhere(pairs, ({ baseline }) => baseline.notApplicable),
      compared: columnsWhere(pairs, ({ compared }) => compared.notApplicable),
    },
    fullToZero: columnsWhere(pairs, ({ id }) => found.has(id)),
    gap: total.gap,
    verdict: verdictOf(flags),
  }
}

const columnsWhere = <Item>(list: readonly Item[], is: (item: Item) => boolean): number[] =>
  list.flatMap((item, column) => (is(item) ? [column] : []))

function gapsOf(gaps: readonly (Points | null)[]): Sum {
  const known = gaps.filter((gap) => gap !== null)
  return { sum: sumPoints(known), count: known.length }
}
