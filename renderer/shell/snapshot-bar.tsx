import { Alert, Button } from 'antd'
import { useWrite } from '../api/hooks'
import { Problem } from '../parts/problem'

/** Over an earlier state of the case: what it is, and the way back. */
export function SnapshotBar() {
  const leave = useWrite('snapshot.leave')
  return (
    <>
      <Alert
        banner
        type="warning"
        title="正在查看备份：只能看和打印，不能修改，现在的案卷没有改动。"
        action={<Button onClick={() => leave.mutate({})}>回到现在的案卷</Button>}
      />
      <Problem error={leave.error} />
    </>
  )
}
