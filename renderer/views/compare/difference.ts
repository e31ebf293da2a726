import type { ColumnRow } from '@shared/columns'
import type { Verdict } from '@shared/flags'
import type { ComparisonRow } from '@shared/replies/comparison'

const ORDER: readonly Verdict[] = ['reassist', 'inconsistent', 'consistent']

/** The gravest verdict first, then the largest gap. */
export const bySeverity = (a: ComparisonRow, b: ComparisonRow): number =>
  ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || Math.abs(b.gap) - Math.abs(a.gap)

/** The next subject that does not agree, from the top again after the last one; undefined where there is no other. */
export const nextInconsistent = (rows: readonly ComparisonRow[], index: number): ComparisonRow | undefined =>
  [...rows.slice(index + 1), ...rows.slice(0, index)].find(({ verdict }) => verdict !== 'consistent')

/** The largest gap first; of equal ones the order of the form stays. */
export const byGap = (a: ColumnRow, b: ColumnRow): number => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0)
