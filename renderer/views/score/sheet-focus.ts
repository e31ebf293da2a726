import type { Rubric } from '@shared/rubric'
import type { SheetScore } from '@shared/sheet-score'
import { useState } from 'react'
import { usePlace } from '../../desk/place'
import { useArrival } from '../../desk/use-arrival'

export type Part = 'row' | 'deduction' | 'basis' | 'reason' | 'not-applicable'

/** Where the panel is in the sheet, and what they have begun to type there. */
export interface SheetFocus {
  criterion: string
  part: Part
  typed: string
  /** Counts the moves, so that a move to the same place still takes the keyboard there. */
  move: number
}

export interface FocusDesk {
  at: SheetFocus
  go(criterion: string, part?: Part, typed?: string): void
  step(by: -1 | 1): void
  chapter(by: -1 | 1): void
}

/** The place in the sheet; it begins where it was left, else at the first open criterion. */
export function useSheetFocus(rubric: Rubric, score: SheetScore): FocusDesk {
  const { place, move, draftOf } = usePlace()
  const [at, setAt] = useState<SheetFocus>(() => {
    const left = rubric.criterionById.has(place.criterion ?? '') ? place.criterion : null
    const open = score.criteria.find((each) => each.score === null)
    const criterion = left ?? open?.id ?? rubric.criteria[0]!.id
    return { criterion, part: left && draftOf(left) !== null ? 'reason' : 'row', typed: '', move: 0 }
  })
  useArrival(place.criterion, (criterion) => {
    if (criterion === at.criterion || !rubric.criterionById.has(criterion)) return
    setAt((now) => ({ criterion, part: 'row', typed: '', move: now.move + 1 }))
  })
  const index = rubric.criteria.findIndex(({ id }) => id === at.criterion)

  const go = (criterion: string, part: Part = 'row', typed = '') => {
    setAt((now) => ({ criterion, part, typed, move: now.move + 1 }))
    if (criterion !== place.criterion) move({ criterion })
  }
  const last = rubric.criteria.length - 1
  const step = (by: -1 | 1) => go(rubric.criteria[Math.max(0, Math.min(last, index + by))]!.id)
  const chapter = (by: -1 | 1) => {
    const current = rubric.sections.indexOf(rubric.sectionOf.get(at.criterion)!)
    const section = rubric.sections[current + by]
    if (section) go(section.items[0]!.criteria[0]!.id)
  }
  return { at, go, step, chapter }
}
