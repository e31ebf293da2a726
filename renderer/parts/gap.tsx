import { formatGap } from '@shared/format'
import type { Points } from '@shared/points'

/** A gap with its sign, and an arrow that says the same. */
export function Gap({ of }: { of: Points | null }) {
  if (of === null) return <span className="quiet">—</span>
  const arrow = of === 0 ? '' : of < 0 ? '▼' : '▲'
  const tone = of === 0 ? 'gap-none' : of < 0 ? 'gap-down' : 'gap-up'
  return (
    <span className={`gap ${tone}`}>
      {formatGap(of)}
      <span className="gap-arrow" aria-hidden="true">
        {arrow}
      </span>
    </span>
  )
}
