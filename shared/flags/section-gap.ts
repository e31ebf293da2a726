import { formatPoints, formatShare } from '../format'
import type { Flag, FlagContext } from './flag'

/** Fires for each section whose |gap| is at least the declared share of its points (default 30 %). */
export function sectionGap({ comparison, tolerance }: FlagContext): Flag[] {
  return comparison.sections
    .filter(({ gap, points }) => gap !== 0 && Math.abs(gap) * 10_000 >= tolerance.sectionShare * points)
    .map(({ no, gap, points }) => ({
      id: 'section-gap',
      severity: tolerance.severity,
      section: no,
      criterion: null,
      message: `第${no}部分相差 ${formatPoints(Math.abs(gap))} 分，占该部分 ${formatPoints(points)} 分的 ${formatShare(Math.abs(gap), points)}`,
    }))
}
