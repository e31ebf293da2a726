import { pointsToNumber } from '@shared/points'
import type { Tolerance } from '@shared/tolerance'

/** A tolerance as the command line prints it: points and shares as decimal numbers. */
export const toleranceJson = ({ total, sectionShare, fullToZero, severity }: Tolerance) => ({
  total: pointsToNumber(total),
  section: sectionShare / 10_000,
  fullToZero,
  severity,
})
