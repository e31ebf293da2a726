import { formatDate } from '@shared/format'
import type { HintGroup } from '@shared/replies/hints'
import { localDate } from '../../parts/format-time'

/** What was looked at, with the reason; it stays in the case, and Ctrl+Z takes the last look back. */
export function SeenHints({ seen }: { seen: HintGroup['seen'] }) {
  return (
    <details className="hint-seen">
      <summary>已核看 {seen.length} 条</summary>
      <ul>
        {seen.map(({ key, message, reason, seenAt }) => (
          <li key={key}>
            <p className="quiet">{message}</p>
            <p>
              ✓ {formatDate(localDate(seenAt))}：{reason}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
