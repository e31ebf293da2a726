import { formatPoints } from '../format'
import type { Flag, FlagContext } from './flag'

/** Fires for each criterion that the baseline gives full points and the compared sheet gives 0. */
export function fullToZero({ comparison, tolerance }: FlagContext): Flag[] {
  if (!tolerance.fullToZero) return []
  return comparison.pairs
    .filter(({ baseline, compared, points }) => baseline.score === points && compared.score === 0)
    .map(({ id, points }) => ({
      id: 'full-to-zero',
      severity: tolerance.severity,
      section: null,
      criterion: id,
      message: `${id} 由满分 ${formatPoints(points)} 分变为 0 分`,
    }))
}
