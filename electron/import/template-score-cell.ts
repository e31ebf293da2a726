import { formatPoints } from '@shared/format'
import { type Points, pointsToNumber } from '@shared/points'
import type { DataValidation } from 'hucre'
import { rowHeight } from '../report/row-height'
import { FONT, type Styled } from './template-style'

/** How scores are filled in, above every score table. */
export const SCORING_GUIDE =
  '得分填实得分（满分减扣分），可用两位小数；不涉及的填“不适用”；没有评的留空，留空不等于 0 分。'

const PADDING = 6

/** The height in points of a row that shows all these texts. */
export const highest = (texts: readonly { text: string; width: number }[]) =>
  rowHeight(
    texts.map((each) => ({ ...each, size: FONT.size })),
    FONT.size,
    PADDING,
  )

/** One cell of a template. */
export const styled = (value: Styled['value'], look: Styled['look']): Styled => ({ value, look })

/** A warning and not a stop, since 不适用 may be written instead; the import checks again. */
export function scoreCheck(points: Points, range: string): DataValidation {
  return {
    type: 'decimal',
    operator: 'between',
    formula1: '0',
    formula2: String(pointsToNumber(points)),
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请核对得分',
    errorMessage: `得分应在 0 到 ${formatPoints(points)} 之间。若这一条不适用，请选“是”保留。`,
    range,
  }
}
