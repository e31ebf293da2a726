import { Alert, Button } from 'antd'
import { useWrite } from '../api/hooks'

/** Something that is told once and hinders nothing. */
export function NoticeBar({ notice }: { notice: string | null }) {
  const dismiss = useWrite('desk.dismissNotice')
  if (notice === null) return null
  return (
    <Alert
      banner
      type="warning"
      role="status"
      title={notice}
      action={<Button onClick={() => dismiss.mutate({})}>知道了</Button>}
    />
  )
}
