import { formatCount } from '@shared/format'
import type { MergeDone, MergePreview as Preview } from '@shared/replies/merge'
import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Problem } from '../../parts/problem'
import { Working } from '../../parts/working'
import { MergePreview } from './merge-preview'
import { WaitingCopies } from './waiting-copies'

/** Chooses files of other laptops, shows what they would bring, and takes them in. */
export function MergePanel() {
  const [preview, setPreview] = useState<Preview | null>(null)
  const [done, setDone] = useState<MergeDone | null>(null)
  const choose = useWrite('merge.choose')
  const leaveOut = useWrite('merge.leaveOut')
  const write = useWrite('merge.write')
  const cancel = useWrite('merge.cancel')
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
      isMain={!done}
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
      {preview === null && !done && (
        <div className="toolbar">
          {chooser}
          <span className="quiet">可以一次选几个。原来的文件只读取，不改动。</span>
        </div>
      )}
      {preview === null && <WaitingCopies onShow={show} />}
      <Working isPending={choose.isPending} />
      <Problem error={choose.error ?? leaveOut.error ?? write.error ?? cancel.error} />
      {preview && (
        <MergePreview
          preview={preview}
          isBusy={write.isPending}
          onLeaveOut={(source) => leaveOut.mutate({ source }, { onSuccess: show })}
          onMerge={() => write.mutate({}, { onSuccess: finish })}
          onCancel={() => cancel.mutate({}, { onSuccess: () => setPreview(null) })}
        />
      )}
      {done && <Merged done={done} />}
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

/** What came of the last merge; it stays until the next. */
function Merged({ done: { files, added, conflicts } }: { done: MergeDone }) {
  const open = conflicts > 0 ? `有 ${conflicts} 处冲突，请在下面逐处裁定。` : '没有冲突。'
  return (
    <p className={conflicts > 0 ? 'note note-warn' : 'note'} role="status">
      <strong>
        已并入 {files} 个文件的 {formatCount(added)} 条新记录。{open}
      </strong>{' '}
      并错了，在写别的内容之前按 <kbd>Ctrl+Z</kbd> 整个撤销；合并前的备份留在本机。
    </p>
  )
}
