import { formatDate } from '@shared/format'
import type { CellValue } from '@shared/replies/merge'
import { formatTime, localDate } from '../../parts/format-time'

/** Everything that was ever written in one place, the newest first. */
export function CellHistory({ of }: { of: readonly CellValue[] }) {
  return (
    <details className="conflict-history">
      <summary>写过的内容 {of.length} 次</summary>
      <ol>
        {of.map(({ event, who, at, laptop, words, decision }) => (
          <li key={event}>
            <span className="quiet">
              {formatDate(localDate(at))} {formatTime(at)} {who} · {laptop}
            </span>
            <span>{words}</span>
            {decision && <span>裁定：{decision.reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
