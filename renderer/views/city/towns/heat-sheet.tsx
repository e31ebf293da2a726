import type { HeatMap } from '@shared/city-view/heat-map'
import type { CriterionTown } from '@shared/consolidation/city-result'
import { formatPercent, formatPoints } from '@shared/format'
import type { FormName } from '@shared/report/source'
import type { MatrixCellView, MatrixHeadView, MatrixRowView } from '../../../parts/matrix/matrix-sheet'

/** The shares, percent, from which the colour of a cell grows stronger. */
const STEPS = [1, 20, 40, 60]

/** How strong the colour of a share is: 0 where nobody lost points, 4 from three in five on. */
const heatStep = (deducted: number, judged: number): number =>
  deducted === 0 ? 0 : Math.max(1, STEPS.filter((step) => deducted * 100 >= step * judged).length)

/** A town as a row of the map. */
export const heatRow = (
  { caseId, name, cells }: HeatMap['rows'][number],
  columns: HeatMap['columns'],
): MatrixRowView => ({
  key: caseId,
  name: <span className="matrix-name-words">{name}</span>,
  tone: '',
  cells: cells.map((loss, column) => heatCell(loss, columns[column]!.form)),
})

/** The criteria over it, with the share of the whole city. */
export const heatHead = ({ columns, chapters, shares }: HeatMap): MatrixHeadView => ({
  columns: columns.map(({ id }) => id),
  chapters,
  corner: '镇',
  meansCorner: '全市扣分 %',
  means: shares.map(({ part, whole }) => ({
    words: part === 0 ? '·' : formatPercent(part, whole),
    tone: '',
  })),
})

function heatCell(loss: CriterionTown, form: FormName): MatrixCellView {
  if (!loss || loss.judged === 0) return { words: '–', tone: 'matrix-none', isMarked: false }
  const { deducted, judged, lost, isSmall } = loss
  if (deducted === 0) return { words: '·', tone: 'matrix-none', isMarked: false }
  if (form === 'township') return { words: formatPoints(lost), tone: 'matrix-over-2', isMarked: true }
  if (isSmall) return { words: `${deducted}/${judged}`, tone: 'heat-small', isMarked: true }
  const tone = `matrix-over-${heatStep(deducted, judged)}`
  return { words: formatPercent(deducted, judged), tone, isMarked: true }
}
