import { formatGap } from '@shared/format'
import type { MatrixRow } from '@shared/matrix'
import { className } from '@shared/text.zh'
import { VERDICT_SHAPES } from '../../../parts/verdict-mark'

/** Who a row is, and its total gap. */
export function MatrixName({ row }: { row: MatrixRow }) {
  return (
    <>
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
    </>
  )
}
