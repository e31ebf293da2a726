import { Button } from 'antd'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'

/** The two ways back to a snapshot; neither loses the case of now. */
export function RestoreForm({ name, onClose }: { name: string; onClose(): void }) {
  const restore = useWrite('snapshot.restore')
  const { isPending } = restore
  return (
    <fieldset
      className="seal-form"
      aria-label="恢复备份"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <p>
        另存一份：备份成为另一个案卷文件，现在的案卷不动。换回：先给现在的案卷留一份备份，再用这份备份代替它。
      </p>
      <div className="seal-buttons">
        <Button
          type="primary"
          autoFocus
          disabled={isPending}
          onClick={() => restore.mutate({ name, as: 'copy' })}
        >
          另存一份并打开
        </Button>
        <Button disabled={isPending} onClick={() => restore.mutate({ name, as: 'replace' })}>
          换回这份备份
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
      <Problem error={restore.error} />
    </fieldset>
  )
}
