import type { MergePreview } from '@shared/replies/merge'
import { Button } from 'antd'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'
import { Working } from '../../parts/working'

interface WaitingCopiesProps {
  names: readonly string[]
  onShow(preview: MergePreview): void
}

/** Copies of this case that were opened here and hold something that it lacks: the next thing to look at. */
export function WaitingCopies({ names, onShow }: WaitingCopiesProps) {
  const show = useWrite('exchange.mergeWaiting')
  if (names.length === 0) return null
  return (
    <div className="waiting-copies">
      <p>收到 {names.length} 份还没有合并：</p>
      <ul aria-label="收件夹">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Button
        type="primary"
        loading={show.isPending}
        onClick={() => show.mutate({ names: [...names] }, { onSuccess: onShow })}
      >
        {names.length === 1 ? '看带来什么' : `一起看这 ${names.length} 份带来什么`}
      </Button>
      <Working isPending={show.isPending} />
      <Problem error={show.error} />
    </div>
  )
}
