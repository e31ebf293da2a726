import { formatDate } from '@shared/format'
import type { LateEvent } from '@shared/replies/seal'
import { PHASE_NAMES } from '@shared/text.zh'
import { formatTime, localDate } from '../../parts/format-time'

/** Of a long list, how many are read at once. */
const SHOWN = 50

/** 封存后到达: what was kept and is not counted, with who wrote it and when. */
export function LateList({ of }: { of: readonly LateEvent[] }) {
  if (of.length === 0) return null
  return (
    <details className="late-list" aria-label="封存后到达">
      <summary>
        封存后到达 <strong>{of.length}</strong> 条修改：已保留，不计入结果
      </summary>
      <ul>
        {of.slice(0, SHOWN).map(({ id, phase, at, actor, what }) => (
          <li key={id}>
            <span>{what}</span>
            <span className="quiet">
              {actor}　{formatDate(localDate(at))} {formatTime(at)}　{PHASE_NAMES[phase]}已封存
            </span>
          </li>
        ))}
      </ul>
      {of.length > SHOWN && <p className="quiet">还有 {of.length - SHOWN} 条没有列出。</p>}
    </details>
  )
}
