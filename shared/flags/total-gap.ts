import { formatPoints, formatTotal } from '../format'
import type { Flag, FlagContext } from './flag'

/** Fires where |compared total − baseline total| exceeds the declared tolerance (default 5.00 points). */
export function totalGap({ comparison, tolerance }: FlagContext): Flag[] {
  const { baseline, compared, gap } = comparison.total
  if (Math.abs(gap) <= tolerance.total) return []
  const message = `总分由 ${formatTotal(baseline)} 变为 ${formatTotal(compared)}，相差 ${formatPoints(Math.abs(gap))} 分，超过 ${formatPoints(tolerance.total)} 分`
  return [{ id: 'total-gap', severity: tolerance.severity, section: null, criterion: null, message }]
}
