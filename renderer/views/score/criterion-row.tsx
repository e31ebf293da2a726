import { formatPoints } from '@shared/format'
import type { Criterion } from '@shared/rubric'
import type { CriterionScore } from '@shared/sheet-score'
import { useEffect, useRef } from 'react'
import { BasisLine } from './basis-line'
import { DeductionCell } from './deduction-cell'
import { ReasonCell } from './reason-cell'
import type { SheetActions } from './sheet-actions'
import type { SheetFocus } from './sheet-focus'

interface CriterionRowProps {
  criterion: Criterion
  score: CriterionScore
  focus: SheetFocus | null
  enterpriseBase: number | null
  actions: SheetActions
}

/** One line of the form: what is judged, its points, what is taken off and why, and what is kept. */
export function CriterionRow({ criterion, score, focus, enterpriseBase, actions }: CriterionRowProps) {
  const row = useRef<HTMLDivElement>(null)
  const isHere = focus !== null

  useEffect(() => {
    if (!focus) return
    row.current?.scrollIntoView({ block: 'nearest' })
    if (focus.part === 'row') row.current?.focus({ preventScroll: true })
  }, [focus])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the sheet hears the keys for all of its rows
    <div
      ref={row}
      className={`sheet-row ${score.score === null ? 'sheet-open' : ''}`}
      role="row"
      tabIndex={isHere ? 0 : -1}
      aria-selected={isHere}
      aria-label={`${criterion.id} ${criterion.text}`}
      onClick={(event) =>
        event.target instanceof HTMLElement && isPlain(event.target) && actions.go(criterion.id)
      }
    >
      <span role="gridcell" tabIndex={-1} className="sheet-id quiet">
        {criterion.id}
      </span>
      <span role="gridcell" tabIndex={-1} className="sheet-text">
        {criterion.printed}
        <BasisLine {...{ criterion, score, focus, enterpriseBase, actions }} />
      </span>
      <span role="gridcell" tabIndex={-1} className="number quiet">
        {formatPoints(criterion.points)}
      </span>
      <span role="gridcell" tabIndex={-1} className="sheet-cell">
        <DeductionCell {...{ score, focus, actions }} />
      </span>
      <span role="gridcell" tabIndex={-1} className="sheet-cell">
        <ReasonCell {...{ score, focus, actions }} />
      </span>
      <span role="gridcell" tabIndex={-1} className="number sheet-score" aria-label={`${criterion.id} 得分`}>
        {score.score === null ? <span className="quiet">未评</span> : formatPoints(score.score)}
      </span>
    </div>
  )
}

const isPlain = (element: HTMLElement) => element.closest('button, input, textarea, label') === null
