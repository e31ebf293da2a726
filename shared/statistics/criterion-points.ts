import type { Assessment } from '../assessment'
import { independentPairs } from './criterion-levels'
import type { RandomPart } from './random-part'
import type { RankedCriterion } from './ranking'

export interface CriterionPoint extends RankedCriterion {
  text: string
  /** Enterprises whose two scores of it differ at all, with or without another level. */
  differing: number
  /** The enterprise whose scores of it lie furthest apart. */
  furthest: { id: string; name: string }
}

/** The ranked criteria with their words and where to look first. */
export function criterionPoints(
  { rubrics, enterprises }: Assessment,
  { verified }: RandomPart,
  ranked: readonly RankedCriterion[],
): CriterionPoint[] {
  const names = new Map(enterprises.map(({ id, name }) => [id, name]))
  const gaps = verified.flatMap((pick) =>
    independentPairs(pick).map(({ id, gap }) => ({ id, subject: pick.id, size: Math.abs(gap!) })),
  )
  const byCriterion = Map.groupBy(gaps, ({ id }) => id)
  return ranked.map((each) => {
    const own = byCriterion.get(each.id)!.toSorted((a, b) => b.size - a.size)
    const id = own[0]!.subject
    const { text } = rubrics.enterprise.criterionById.get(each.id)!
    const differing = own.filter(({ size }) => size > 0).length
    return { ...each, text, differing, furthest: { id, name: names.get(id)! } }
  })
}
