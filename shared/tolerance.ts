import type { Points } from './points'

/** What counts as 不一致. The plan prints no tolerance, so the case declares its own before the draw. */
export interface Tolerance {
  /** A gap of totals beyond this many hundredths of a point is inconsistent. */
  total: Points
  /** A gap of a section of at least this share of its points is inconsistent, in 1/10 000. */
  sectionShare: number
  /** Whether full points on the one side and zero on the other is inconsistent by itself. */
  fullToZero: boolean
  /** What these three ask for: 重新帮扶, or only a mark of 不一致. */
  severity: 'reassist' | 'inconsistent'
}

export const DEFAULT_TOLERANCE: Tolerance = {
  total: 500,
  sectionShare: 3_000,
  fullToZero: true,
  severity: 'reassist',
}
