import type { Assessment, SubjectAssessment } from '../assessment'
import type { EnterpriseClass } from '../enterprise-class'
import { groupByClass } from '../groups'
import type { Points } from '../points'
import { meanOf } from './bias'
import { PAIRS_MIN } from './cautions'
import { type RandomPart, verifiedPick } from './random-part'

/** One enterprise whose 自评 and first 核实 are both complete, as a point of the charts. */
export interface ComparedPoint {
  id: string
  name: string
  class: EnterpriseClass | null
  /** Totals, and S − V, which is positive where the 自评 is inflated. */
  self: Points
  verified: Points
  inflation: Points
  /** Drawn at random; whoever was chosen by hand enters no mean and no limit. */
  isDrawn: boolean
  isBeyondTolerance: boolean
}

/** The enterprises of one class. */
export interface ClassGap {
  name: string
  ids: readonly string[]
  /** How many of them were drawn, and their mean S − V in points; null of too few. */
  drawn: number
  mean: number | null
}

/** Every compared enterprise, drawn or not, in the order of the list. */
export function comparedPoints(assessment: Assessment, part: RandomPart | null): ComparedPoint[] {
  const picked = new Set(part?.draw.picked)
  const begun = new Set(
    assessment.record.sheets.flatMap(({ key }) => (key.phase === 'verification' ? [key.subject] : [])),
  )
  return assessment.enterprises.flatMap((subject) => {
    const found = begun.has(subject.id) && verifiedPick(assessment, subject)
    if (!found) return []
    const { baseline, compared, gap } = found.comparison.total
    return [
      {
        id: subject.id,
        name: subject.name,
        class: subject.enterprise!.class,
        self: baseline,
        verified: compared,
        inflation: -gap,
        isDrawn: picked.has(subject.id),
        isBeyondTolerance: Math.abs(gap) > assessment.tolerance.total,
      },
    ]
  })
}

/** The points by class of enterprise, with the mean of those drawn; a class without a point is left out. */
export function classGaps(
  enterprises: readonly SubjectAssessment[],
  points: readonly ComparedPoint[],
): ClassGap[] {
  const byId = new Map(points.map((point) => [point.id, point]))
  const compared = enterprises.filter(({ id }) => byId.has(id))
  return groupByClass(compared).map(({ name, members }) => {
    const drawn = members.map(({ id }) => byId.get(id)!).filter(({ isDrawn }) => isDrawn)
    const mean = drawn.length < PAIRS_MIN ? null : meanOf(drawn.map(({ inflation }) => inflation / 100))
    return { name, ids: members.map(({ id }) => id), drawn: drawn.length, mean }
  })
}
