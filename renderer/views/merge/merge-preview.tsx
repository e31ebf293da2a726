import { formatCount } from '@shared/format'
import type { MergePreview as Preview } from '@shared/replies/merge'
import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { FoldedLines } from '../../parts/folded-lines'
import { SourceRow } from './source-row'

interface MergePreviewProps {
  preview: Preview
  isBusy: boolean
  onLeaveOut(source: number): void
  onMerge(): void
  onCancel(): void
}

/** File by file what would come in, and in one sentence what would come of all; nothing is written yet. */
export function MergePreview({ preview, isBusy, onLeaveOut, onMerge, onCancel }: MergePreviewProps) {
  const { sources, added, conflicts, forks, isClosed } = preview
  const bad = sources.filter(({ problem }) => problem !== null).length
  const top = useRef<HTMLElement>(null)
  useEffect(() => top.current?.focus(), [])
  return (
    <section className="merge-preview" aria-label="合并预览" tabIndex={-1} ref={top}>
      <ul>
        {sources.map((source) => (
          <SourceRow key={source.at} source={source} onLeaveOut={() => onLeaveOut(source.at)} />
        ))}
      </ul>
      {forks.length > 0 && (
        <Alert type="warning" showIcon title={`${forks.join('、')}的电脑有两条分支：${FORK}`} />
      )}
      {isClosed && (
        <Alert type="warning" showIcon title="案卷已办结。并入的记录会保留，但评分和结论不能再改。" />
      )}
      {conflicts.length > 0 && (
        <div className="note note-warn">
          <p>合并后有 {conflicts.length} 处新的冲突，须逐处裁定：</p>
          <FoldedLines lines={conflicts.map(({ subject, title }) => `${subject?.name ?? '案卷'} ${title}`)} />
        </div>
      )}
      <div className="toolbar">
        <Button type="primary" disabled={bad > 0 || added === 0} loading={isBusy} onClick={onMerge}>
          并入 {formatCount(added)} 条新记录
        </Button>
        <Button onClick={onCancel}>放弃</Button>
        <span className="quiet">{reasonNotTo(bad, added)}</span>
      </div>
    </section>
  )
}

const FORK = '这台电脑被整机克隆过，或在旧副本上又写过。两边的记录都会保留。'

function reasonNotTo(bad: number, added: number): string {
  if (bad > 0) return `有 ${bad} 个文件不能并入。一次合并要么全部写入，要么都不写：请先去掉它们。`
  return added === 0 ? '这些文件里的记录，案卷里都已经有了。' : ''
}
