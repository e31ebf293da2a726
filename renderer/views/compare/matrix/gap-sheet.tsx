import { formatGap } from '@shared/format'
import type { Sum } from '@shared/groups'
import type { ComparisonMatrix, MatrixRow } from '@shared/matrix'
import { meanGap } from '@shared/matrix-words'
import type { Points } from '@shared/points'
import type { MatrixHeadView, MatrixRowView } from '../../../parts/matrix/matrix-sheet'
import { gapSide, gapStep } from './gap-step'
import { MatrixName } from './matrix-name'

/** The gaps of an enterprise in one round, as a row of the matrix. */
export const gapRow = (row: MatrixRow): MatrixRowView => ({
  key: `${row.subject} ${row.round}`,
  name: <MatrixName row={row} />,
  tone: row.isLatest ? '' : 'matrix-earlier',
  cells: row.gaps.map((gap, column) => ({
    words: gap === null ? '–' : gap === 0 ? '·' : formatGap(gap),
    tone: toneOfGap(gap, row.fullToZero.includes(column)),
    isMarked: gap !== null && gap !== 0,
  })),
})

/** The chapters and criteria above them, with the mean gap of each. */
export const gapHead = ({ columns, chapters, columnGaps, totalGaps }: ComparisonMatrix): MatrixHeadView => ({
  columns,
  chapters,
  corner: (
    <>
      企业 <span className="matrix-total">总差</span>
    </>
  ),
  meansCorner: (
    <>
      平均差 <span className={`matrix-total ${toneOfMean(totalGaps)}`}>{meanGap(totalGaps)}</span>
    </>
  ),
  means: columnGaps.map((of) => ({ words: meanGap(of), tone: toneOfMean(of) })),
})

function toneOfGap(gap: Points | null, isFallen: boolean): string {
  const colour = gap ? `matrix-${gapSide(gap)}-${gapStep(gap)}` : 'matrix-none'
  return isFallen ? `${colour} matrix-fallen` : colour
}

const toneOfMean = (of: Sum) => (/[+−]/.test(meanGap(of)) ? `matrix-${gapSide(of.sum)}-words` : '')
