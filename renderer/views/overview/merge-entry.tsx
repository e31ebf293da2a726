import { Button } from 'antd'
import { usePlace } from '../../desk/place'

/** The way to the files of other laptops, and how much they contradict each other. */
export function MergeEntry({ conflicts }: { conflicts: number }) {
  const { move } = usePlace()
  return (
    <section className="case-check" aria-label="合并">
      <h2>合并</h2>
      <p className="quiet">把其他电脑上评的分并入这份案卷。</p>
      {conflicts > 0 && (
        <p>
          <span aria-hidden="true">⚠</span> 有 {conflicts} 处冲突待裁定。
        </p>
      )}
      <Button onClick={() => move({ view: 'merge', criterion: null })}>
        {conflicts > 0 ? '去裁定' : '合并案卷…'}
      </Button>
    </section>
  )
}
