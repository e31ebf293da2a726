import { formatGap } from '@shared/format'
import type { MatrixRow } from '@shared/matrix'
import { className } from '@shared/text.zh'
import { memo } from 'react'
import { VERDICT_SHAPES } from '../../../parts/verdict-mark'

/** By it the row takes its name in, which stands in a column of its own. */
export const nameId = (index: number) => `matrix-name-${index}`

interface MatrixNameProps {
  row: MatrixRow
  index: number
  top: number
  isCurrent: boolean
}

/** Who a row is, and its total gap. */
export const MatrixName = memo(function MatrixName({ row, index, top, isCurrent }: MatrixNameProps) {
  const tone = `${row.isLatest ? '' : 'matrix-earlier'} ${isCurrent ? 'matrix-here' : ''}`
  return (
    <div
      id={nameId(index)}
      className={`matrix-name ${tone}`}
      role="rowheader"
      aria-colindex={1}
      data-row={index}
      style={{ top }}
    >
      <span className={`verdict-${row.verdict}`} aria-hidden="true">
        {VERDICT_SHAPES[row.verdict]}
      </span>
      <span className="matrix-id">{row.subject}</span>
      <span className="matrix-name-words">{row.name}</span>
      <span className="matrix-class">
        {className(row.class)}
        {row.drawn && ' 抽'}
      </span>
      {row.round > 1 && <span className="matrix-round">第{row.round}轮</span>}
      <span className="matrix-total">{formatGap(row.gap)}</span>
    </div>
  )
})
