import type { HeatMap } from '@shared/city-view/heat-map'
import type { CriterionTown } from '@shared/consolidation/city-result'
import type { MatrixCellView, MatrixHeadView, MatrixRowView } from '../../../parts/matrix/matrix-sheet'

/** The shares, percent, from which the colour of a cell grows stronger. */
const STEPS = [1, 20, 40, 60]

/** How strong the colour of a share is: 0 where nobody lost points, 4 from three in five on. */
export const heatStep = (deducted: number, judged: number): number =>
  deducted === 0 ? 0 : Math.max(1, STEPS.filter((step) => deducted * 100 >= step * judged).length)

/** A town as a row of the map. */
export const heatRow = ({ caseId, name, cells }: HeatMap['rows'][number]): MatrixRowView => ({
  key: caseId,
  name: <span className="matrix-name-words">{name}</span>,
  tone: '',
  cells: cells.map(heatCell),
})

/** The criteria over it, with the share of the whole city. */
export const heatHead = ({ columns, chapters, shares }: HeatMap): MatrixHeadView => ({
  columns: columns.map(({ id }) => id),
  chapters,
  corner: '镇',
  meansCorner: '全市扣分 %',
  means: shares.map(({ part, whole }) => ({ words: percent(part, whole), tone: '' })),
})

function heatCell(loss: CriterionTown): MatrixCellView {
  if (!loss || loss.judged === 0) return { words: '–', tone: 'matrix-none', isMarked: false }
  const { deducted, judged, isSmall } = loss
  if (deducted === 0) return { words: '·', tone: 'matrix-none', isMarked: false }
  const tone = isSmall ? 'heat-small' : `matrix-over-${heatStep(deducted, judged)}`
  return { words: isSmall ? `${deducted}/${judged}` : percent(deducted, judged), tone, isMarked: true }
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : part === 0 ? '·' : String(Math.max(1, Math.round((part / whole) * 100)))
