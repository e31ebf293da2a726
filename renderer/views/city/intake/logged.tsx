import { formatDate } from '@shared/format'
import type { LoggedFile } from '@shared/replies/city-desk'
import type { Ref } from 'react'
import { formatTime, localDate } from '../../../parts/format-time'
import { VerdictSign } from './verdict-sign'

interface LoggedProps {
  log: readonly LoggedFile[]
  older: number
  /** What unfolds it. */
  ref: Ref<HTMLElement>
}

/** Everything that was ever offered, folded away until somebody asks. */
export function Logged({ log, older, ref }: LoggedProps) {
  if (log.length === 0) return null
  return (
    <details className="folded">
      <summary ref={ref}>全部收件记录（{log.length + older} 条）</summary>
      <ul className="intake-list" aria-label="全部收件记录">
        {log.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows at its head and is read anew as a whole
          <li key={index}>
            <VerdictSign of={each.verdict} />
            <span>
              {each.reason}{' '}
              <span className="quiet">
                {formatDate(localDate(each.at))} {formatTime(each.at)} {each.actor}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {older > 0 && <p className="quiet">更早的 {older} 条仍在文件里。</p>}
    </details>
  )
}
