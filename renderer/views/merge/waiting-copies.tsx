import type { MergePreview } from '@shared/replies/merge'
import { Button } from 'antd'
import { useRead, useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'

/** Copies of this case that were opened here and hold something that it lacks. */
export function WaitingCopies({ onShow }: { onShow(preview: MergePreview): void }) {
  const { data: names = [], error } = useRead('exchange.waiting', {})
  const show = useWrite('exchange.mergeWaiting')
  return (
    <>
      {names.length > 0 && (
        <ul aria-label="收件夹">
          {names.map((name) => (
            <li key={name} className="toolbar">
              <span>收件夹里的“{name}”还没有合并</span>
              <Button loading={show.isPending} onClick={() => show.mutate({ name }, { onSuccess: onShow })}>
                看带来什么
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Problem error={error ?? show.error} />
    </>
  )
}
