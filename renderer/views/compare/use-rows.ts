import { type Column, type ColumnRow, differsIn } from '@shared/columns'
import type { Flag } from '@shared/flags/flag'
import type { ComparisonView } from '@shared/replies/comparison'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { usePlace } from '../../desk/place'
import { byGap } from './difference'
import { criterionAt, lead } from './lead'
import { useComparisonPlace } from './use-comparison-place'

/** The rows that are asked for in the order that is asked for, and the ways among them; a row that was explained is never left out. */
export function useRows(
  found: ComparisonView,
  columns: readonly Column[],
  pane: RefObject<HTMLElement | null>,
) {
  const { comparison, keep } = useComparisonPlace()
  const { isOnlyDifferent, order } = comparison
  const answered = found.rows.filter((row) => row.gap !== null)
  const isDifferent = (row: ColumnRow) => differsIn(row, found.columns, columns)
  const isNoted = ({ id }: ColumnRow) => found.notes.some(({ about }) => about === id)
  const kept = isOnlyDifferent ? answered.filter((row) => isDifferent(row) || isNoted(row)) : answered
  const rows = order === 'gap' ? kept.toSorted(byGap) : kept
  const different = rows.filter(isDifferent).map(({ id }) => id)

  const go = (by: -1 | 1) => {
    const at = different.indexOf(criterionAt(document.activeElement) ?? '')
    const to = at < 0 ? (by > 0 ? 0 : different.length - 1) : at + by
    lead(pane.current, different[Math.max(0, Math.min(different.length - 1, to))])
  }
  const follow = ({ criterion, section }: Pick<Flag, 'criterion' | 'section'>) => {
    const isHidden = criterion !== null && !rows.some(({ id }) => id === criterion)
    if (isHidden) keep({ isOnlyDifferent: false })
    if (section !== null && order === 'gap') keep({ order: 'form' })
    requestAnimationFrame(() => lead(pane.current, criterion ?? section ?? undefined))
  }
  useLedCriterion((criterion) => follow({ criterion, section: null }))
  return { rows, different: answered.filter(isDifferent), go, follow }
}

/** Goes to the criterion that the view was opened at, once. */
function useLedCriterion(follow: (criterion: string) => void) {
  const { place } = usePlace()
  const goThere = useEffectEvent(() => place.criterion !== null && follow(place.criterion))
  useEffect(() => void goThere(), [])
}
