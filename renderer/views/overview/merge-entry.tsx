import { Button } from 'antd'
import { usePlace } from '../../desk/place'
import { FileTask } from './file-task'

/** The way to the files of other laptops, and how much they contradict each other. */
export function MergeEntry({ conflicts }: { conflicts: number }) {
  const { move } = usePlace()
  return (
    <FileTask
      title="合并"
      note={
        <>
          把其他电脑上评的分合并到这份案卷。
          {conflicts > 0 && (
            <strong className="open-conflicts">
              <span aria-hidden="true">⚠</span> 有 {conflicts} 处冲突待裁定。
            </strong>
          )}
        </>
      }
      action={
        <Button onClick={() => move({ view: 'merge', criterion: null })}>
          {conflicts > 0 ? '去裁定' : '合并案卷…'}
        </Button>
      }
    />
  )
}
