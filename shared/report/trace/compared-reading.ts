import type { ScoredPhase } from '../../case/phase'
import { TOWNSHIP } from '../../case/subject'
import { DEFAULT_TOLERANCE, type Tolerance } from '../../tolerance'
import type { Part } from '../source'
import type { CaseReading } from './case-reading'

/** Both sides of a subject, each over what both answered. */
export interface Sides {
  from: Part
  to: Part
}

const BASELINE: ScoredPhase = 'selfAssessment'
const AGAINST: ScoredPhase = 'verification'

export const sidesAt = (subject: string, round?: number): Sides => ({
  from: { subject, phase: BASELINE, beside: { phase: AGAINST, round } },
  to: { subject, phase: AGAINST, round, beside: { phase: BASELINE } },
})

/** The subjects that have a sheet on both sides. */
export function comparedIn(reading: CaseReading, among: 'enterprises' | 'subjects'): readonly Sides[] {
  const enterprises = reading.record.enterprises.map(({ id }) => id)
  const subjects = among === 'subjects' ? [TOWNSHIP, ...enterprises] : enterprises
  return subjects
    .filter((id) => reading.sheet(id, BASELINE) && reading.sheet(id, AGAINST))
    .map((id) => sidesAt(id))
}

export const gapOf = (reading: CaseReading, { from, to }: Sides): number =>
  reading.sum(to) - reading.sum(from)

export const toleranceIn = ({ record }: CaseReading, draw?: number): Tolerance =>
  draw === undefined
    ? (record.declaredTolerance ?? DEFAULT_TOLERANCE)
    : (record.draws[draw]?.tolerance ?? DEFAULT_TOLERANCE)

/** Whether the two sides lie further apart than a tolerance allows. */
export function isInconsistent(reading: CaseReading, sides: Sides, tolerance: Tolerance): boolean {
  const { from, to } = sides
  const form = reading.formOf(from.subject)
  if (Math.abs(gapOf(reading, sides)) > tolerance.total) return true
  const isSectionOff = form.sections.some(({ no: section, points }) => {
    const gap = Math.abs(gapOf(reading, { from: { ...from, section }, to: { ...to, section } }))
    return gap > 0 && gap * 10_000 >= tolerance.sectionShare * points
  })
  if (isSectionOff) return true
  const lost = (id: (typeof form.criteria)[number]) =>
    reading.points(from, id) === id.points && reading.points(to, id) === 0
  return tolerance.fullToZero && form.criteria.some(lost)
}
