import type { CriterionPair } from '@shared/comparison'
import type { Verdict } from '@shared/flags'
import type { ComparisonRow } from '@shared/replies'

const ORDER: readonly Verdict[] = ['reassist', 'inconsistent', 'consistent']

/** The gravest verdict first, then the largest gap. */
export const bySeverity = (a: ComparisonRow, b: ComparisonRow): number =>
  ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || Math.abs(b.gap) - Math.abs(a.gap)

export const isDifferent = ({ gap }: CriterionPair): boolean => gap !== null && gap !== 0

/** The largest gap first; of equal ones the order of the form stays. */
export const byGap = (a: CriterionPair, b: CriterionPair): number =>
  Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0)
