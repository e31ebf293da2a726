import type { CriterionPair } from '../comparison'
import type { Points } from '../points'
import type { Rubric } from '../rubric'
import { LEVELS, type Table } from './agreement'
import type { VerifiedPick } from './random-part'
import { countCriterion, type LevelPair, type RankedCriterion, rankCriteria } from './ranking'

/** full, partial or zero as an index into LEVELS; 不适用 keeps full points, as on the form. */
function levelOf(score: Points, points: Points): number {
  if (score === points) return 0
  return score > 0 ? 1 : 2
}

const levelPair = ({ points, baseline, compared }: CriterionPair): LevelPair => ({
  self: levelOf(baseline.score!, points),
  verified: levelOf(compared.score!, points),
  inflation: (baseline.score! - compared.score!) / 100,
})

/** The pairs whose verification nobody changed after the 自评 was shown. */
export const independentPairs = ({ comparison, changed }: VerifiedPick) =>
  comparison.pairs.filter(({ id }) => !changed.includes(id))

/** One enterprise's criteria by level: rows 自评, columns 核实. */
export function levelTable(pick: VerifiedPick): Table {
  const pairs = independentPairs(pick).map(levelPair)
  return LEVELS.map((_, self) =>
    LEVELS.map(
      (__, verified) => pairs.filter((pair) => pair.self === self && pair.verified === verified).length,
    ),
  )
}

/** Every criterion over these enterprises, ranked by how surely 自评 and 核实 differ. */
export function rankLevels(rubric: Rubric, picks: readonly VerifiedPick[]): RankedCriterion[] {
  const byId = Map.groupBy(picks.flatMap(independentPairs), ({ id }) => id)
  const counts = rubric.criteria.flatMap(({ id }) => {
    const pairs = byId.get(id)
    return pairs ? [countCriterion(id, pairs.map(levelPair))] : []
  })
  return rankCriteria(counts)
}
