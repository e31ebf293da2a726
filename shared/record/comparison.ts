import type { Cells } from '../apply'
import type { Acceptance, ComparisonNote } from '../case/remarks'
import { ACCEPTED_ITEM, WHOLE_ITEM } from '../entity'
import { soleValue } from './cells'

type Noted = Pick<ComparisonNote, 'text' | 'by' | 'at'>

/** What was written to a comparison in one round: to the whole of it first, then criterion by criterion. */
export function notesOf(subject: string, round: number, cells: Cells): ComparisonNote[] {
  const items = [...cells.keys()].sort((a, b) => Number(b === WHOLE_ITEM) - Number(a === WHOLE_ITEM))
  return items.flatMap((item) => {
    const noted = soleValue<Noted>(cells, item, 'comparison-noted')
    return noted ? [{ subject, round, about: item === WHOLE_ITEM ? null : item, ...noted }] : []
  })
}

export const acceptanceOf = (subject: string, round: number, cells: Cells): Acceptance | null => {
  const accepted = soleValue<Omit<Acceptance, 'subject' | 'round'>>(
    cells,
    ACCEPTED_ITEM,
    'comparison-accepted',
  )
  return accepted && { subject, round, ...accepted }
}
