import { formatCount, formatDate } from '@shared/format'
import type { SnapshotView } from '@shared/replies/snapshot'
import { SNAPSHOT_REASON_NAMES } from '@shared/snapshot'
import { Button } from 'antd'
import { useState } from 'react'
import { useRead, useWrite } from '../../api/hooks'
import { formatTime, localDate } from '../../parts/format-time'
import { Problem } from '../../parts/problem'
import '../../styles/seals.css'
import { FileTask } from './file-task'
import { RestoreForm } from './restore-form'

/** 备份: the copies that were put by, read only when somebody wants to see them. */
export function Snapshots() {
  const [isOpen, setOpen] = useState(false)
  return (
    <FileTask title="备份" note="程序每十分钟、关闭、封存和合并前自动留一份核对过的备份，存在本机。">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>查看和恢复备份</summary>
        {isOpen && <SnapshotList />}
      </details>
    </FileTask>
  )
}

function SnapshotList() {
  const { data, error } = useRead('snapshot.list', {})
  const look = useWrite('snapshot.look')
  const [restoring, setRestoring] = useState<string | null>(null)
  if (!data) return <Problem error={error} />
  if (data.length === 0) return <p className="quiet">还没有备份；关闭案卷时会留下第一份。</p>
  return (
    <>
      <Problem error={look.error} />
      <ul>
        {data.map((each) => (
          <li key={each.name}>
            <SnapshotWords of={each} />
            {restoring === each.name ? (
              <RestoreForm name={each.name} onClose={() => setRestoring(null)} />
            ) : (
              <span className="seal-buttons">
                <Button onClick={() => look.mutate({ name: each.name })}>打开看看</Button>
                <Button onClick={() => setRestoring(each.name)}>恢复…</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function SnapshotWords({ of: { at, reason, events, bytes, difference } }: { of: SnapshotView }) {
  return (
    <span className="snapshot-words">
      <strong>
        {formatDate(localDate(at))} {formatTime(at)}　{SNAPSHOT_REASON_NAMES[reason]}
      </strong>
      <span className="quiet">
        {formatCount(events)} 条记录，{(bytes / 1_000_000).toFixed(1)} MB；{difference}
      </span>
    </span>
  )
}
