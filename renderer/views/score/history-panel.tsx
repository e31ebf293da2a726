import { answerWords } from '@shared/answer-words'
import type { SheetKey } from '@shared/case/sheet'
import { formatDate } from '@shared/format'
import { Button } from 'antd'
import { useRead } from '../../api/hooks'
import { formatTime, localDate } from '../../parts/format-time'
import { Reading } from '../../parts/reading'

interface HistoryPanelProps {
  sheet: SheetKey
  criterion: string
  onClose(): void
}

/** Every answer that the current criterion has had on this sheet, the newest first. */
export function HistoryPanel({ sheet, criterion, onClose }: HistoryPanelProps) {
  const history = useRead('score.history', { key: sheet, criterion })
  return (
    <aside className="history" aria-label={`${criterion} 的历史`}>
      <header>
        <h2>{criterion} 的历史</h2>
        <Button size="small" onClick={onClose}>
          关闭
        </Button>
      </header>
      <Reading of={history}>
        {(versions) =>
          versions.length === 0 ? (
            <p className="quiet">这一条还没有评过。</p>
          ) : (
            <ol>
              {versions.map((version) => (
                <li key={version.event}>
                  <span className="quiet">
                    {formatDate(localDate(version.at))} {formatTime(version.at)} {version.who}
                  </span>
                  <span>{answerWords(version.answer) ?? '清除，改为未评'}</span>
                  {version.decision && <span className="quiet">裁定：{version.decision}</span>}
                </li>
              ))}
            </ol>
          )
        }
      </Reading>
    </aside>
  )
}
