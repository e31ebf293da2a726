import type { SheetKey } from '@shared/case/sheet'
import { formatPoints } from '@shared/format'
import type { Criterion } from '@shared/rubric'
import type { CriterionScore } from '@shared/sheet-score'
import { useEffect, useRef } from 'react'
import { ContestedMark } from '../../parts/contested-mark'
import { BasisLine } from './basis-line'
import { DeductionCell } from './deduction-cell'
import { ReasonCell } from './reason-cell'
import type { SheetActions } from './sheet-actions'
import type { SheetFocus } from './sheet-focus'
import type { SheetPhotos } from './use-sheet-photos'

interface CriterionRowProps {
  criterion: Criterion
  score: CriterionScore
  focus: SheetFocus | null
  enterpriseBase: number | null
  actions: SheetActions
  photos: SheetPhotos
  /** The sheet, where two laptops contradict each other about this criterion of it. */
  contested: SheetKey | null
}

/** One line of the form: what is judged, its points, what is taken off and why, and what is kept. */
export function CriterionRow(props: CriterionRowProps) {
  const { criterion, score, focus, enterpriseBase, actions, photos, contested } = props
  const photoCount = photos.countOf(criterion.id)
  const row = useRef<HTMLTableRowElement>(null)
  const isHere = focus !== null

  useEffect(() => {
    if (!focus) return
    row.current?.scrollIntoView({ block: 'nearest' })
    if (focus.part === 'row') row.current?.focus({ preventScroll: true })
  }, [focus])

  return (
    <tr
      ref={row}
      className="sheet-row"
      tabIndex={isHere ? 0 : -1}
      aria-selected={isHere}
      data-criterion={criterion.id}
      aria-label={`${criterion.id} ${criterion.text}`}
      onClick={(event) =>
        event.target instanceof HTMLElement && isPlain(event.target) && actions.go(criterion.id)
      }
    >
      <td className="sheet-id quiet">{criterion.id}</td>
      <td className="sheet-text">
        {criterion.printed}
        {contested && <ContestedMark {...contested} criterion={criterion.id} />}
        <BasisLine {...{ criterion, score, focus, enterpriseBase, actions }} />
        {photoCount > 0 && (
          <button
            type="button"
            tabIndex={-1}
            className="photo-count"
            onClick={() => photos.show(criterion.id)}
          >
            照片 {photoCount}
          </button>
        )}
      </td>
      <td className="number quiet">{formatPoints(criterion.points)}</td>
      <td className="sheet-cell">
        <DeductionCell {...{ score, focus, actions }} />
      </td>
      <td className="sheet-cell">
        <ReasonCell {...{ score, focus, actions }} />
      </td>
      <td className="number sheet-score" aria-label={`${criterion.id} 得分`}>
        {score.score === null ? (
          <span className="quiet">{contested ? '待裁定' : '未评'}</span>
        ) : (
          formatPoints(score.score)
        )}
      </td>
    </tr>
  )
}

const isPlain = (element: HTMLElement) => element.closest('button, input, textarea, label') === null
