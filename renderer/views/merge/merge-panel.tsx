import { formatCount } from '@shared/format'
import type { MergeDone, MergePreview as Preview } from '@shared/replies/merge'
import { Button } from 'antd'
import { useState } from 'react'
import { useRead, useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Problem } from '../../parts/problem'
import { Working } from '../../parts/working'
import { MergePreview } from './merge-preview'
import { WaitingCopies } from './waiting-copies'

/** Chooses files of other laptops, shows what they would bring, and takes them in. */
export function MergePanel({ conflicts }: { conflicts: number }) {
  const [preview, setPreview] = useState<Preview | null>(null)
  const [done, setDone] = useState<MergeDone | null>(null)
  const choose = useWrite('merge.choose')
  const leaveOut = useWrite('merge.leaveOut')
  const write = useWrite('merge.write')
  const cancel = useWrite('merge.cancel')
  const { data: names = [], error } = useRead('exchange.waiting', {})
  const finish = (result: MergeDone) => {
    setPreview(null)
    setDone(result)
  }
  const show = (found: Preview | null) => {
    setDone(null)
    setPreview(found)
  }
  const chooser = (
    <ChooseButton
      isMain={!done && names.length === 0}
      isBusy={choose.isPending}
      onChoose={() => choose.mutate({}, { onSuccess: (found) => found && show(found) })}
    />
  )
  return (
    <Block
      title="合并其他电脑的案卷"
      note={done ? undefined : '先看清楚带来什么，再合并；合并只增加记录，不删除、不覆盖。'}
      action={done && chooser}
    >
      {preview === null && <WaitingCopies names={names} onShow={show} />}
      {preview === null && !done && (
        <div className="toolbar">
          {chooser}
          <span className="quiet">可以一次选几个。原来的文件只读取，不改动。</span>
        </div>
      )}
      <Working isPending={choose.isPending} />
      <Problem error={error ?? choose.error ?? leaveOut.error ?? write.error ?? cancel.error} />
      {preview && (
        <MergePreview
          preview={preview}
          isBusy={write.isPending}
          onLeaveOut={(source) => leaveOut.mutate({ source }, { onSuccess: show })}
          onMerge={() => write.mutate({}, { onSuccess: finish })}
          onCancel={() => cancel.mutate({}, { onSuccess: () => setPreview(null) })}
        />
      )}
      {done && <Merged done={done} open={conflicts} />}
    </Block>
  )
}

function ChooseButton(props: { isMain: boolean; isBusy: boolean; onChoose(): void }) {
  return (
    <Button type={props.isMain ? 'primary' : 'default'} loading={props.isBusy} onClick={props.onChoose}>
      选择案卷文件…
    </Button>
  )
}

/** What came of the last merge, and how many conflicts are still open; it stays until the next. */
function Merged({ done: { files, added, conflicts, late }, open }: { done: MergeDone; open: number }) {
  return (
    <p className={open > 0 ? 'note note-warn' : 'note'} role="status">
      <strong>
        已并入 {files} 个文件的 {formatCount(added)} 条新记录。{openWords(conflicts, open)}
        {late > 0 && `其中 ${late} 条在封存后写下，不计入结果，列在案卷总览的“封存”里。`}
      </strong>{' '}
      并错了，在写别的内容之前按 <kbd>Ctrl+Z</kbd> 整个撤销；合并前的备份留在本机。
    </p>
  )
}

function openWords(found: number, open: number): string {
  if (open > 0) return `有 ${open} 处冲突，请在下面逐处裁定。`
  return found > 0 ? '冲突都已裁定。' : '没有冲突。'
}
