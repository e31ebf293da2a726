import type { Column, ColumnCell, CriterionPhoto } from '@shared/columns'
import { formatGap, formatPoints } from '@shared/format'
import type { Points } from '@shared/points'

interface ScoreCellProps {
  column: Column
  cell: ColumnCell
  points: Points
  /** Of the whole criterion; those of this column are counted. */
  photos: readonly CriterionPhoto[]
  onPhotos(): void
}

/** A score as a number and as a bar of its share of the full points; beside the compared two, quietly what it differs from the baseline. */
export function ScoreCell({ column, cell, points, photos, onPhotos }: ScoreCellProps) {
  const { phase, round, role } = column
  const { score, difference, notApplicable } = cell
  const own = photos.filter((photo) => photo.phase === phase && photo.round === round)
  return (
    <td className={`score-bar side-${phase} ${role === null ? 'score-beside' : ''}`}>
      {score === null ? (
        <span className="quiet score-none">未评</span>
      ) : (
        <>
          <span className="number">{formatPoints(score)}</span>
          <span className="bar" aria-hidden="true">
            <span style={{ width: `${(score / points) * 100}%` }} />
          </span>
        </>
      )}
      <span className="score-words">
        {notApplicable && <span>不适用</span>}
        {role === null && difference !== null && difference !== 0 && (
          <span className="cell-difference">{formatGap(difference)}</span>
        )}
        {own.length > 0 && (
          <button type="button" className="photo-count" onClick={onPhotos}>
            照片 {own.length}
          </button>
        )}
      </span>
    </td>
  )
}
