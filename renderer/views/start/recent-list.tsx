import { formatDate } from '@shared/format'
import type { RecentFile } from '@shared/replies/desk'
import { formatTime, localDate } from '../../parts/format-time'

interface RecentListProps {
  recent: readonly RecentFile[]
  onOpen(key: string): void
}

export function RecentList({ recent, onOpen }: RecentListProps) {
  return (
    <section className="recent" aria-label="最近打开的案卷">
      <h2>最近打开</h2>
      {recent.length === 0 && (
        <p className="quiet">还没有打开过案卷。请新建一份，或打开别人交来的案卷文件。</p>
      )}
      <ul>
        {recent.map((each) => (
          <li key={each.key}>
            <button
              type="button"
              className="recent-item"
              disabled={each.missing}
              onClick={() => onOpen(each.key)}
            >
              <strong>{each.town}</strong>
              <span className="quiet">{each.county}</span>
              <span className="recent-file">{each.fileName}</span>
              <span className="recent-when">
                {each.missing ? '⚠ 文件已不在原处' : openedOn(each.openedAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const openedOn = (instant: string) => `${formatDate(localDate(instant))} ${formatTime(instant)}`
