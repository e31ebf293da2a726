import { formatCount } from '@shared/format'
import type { VerifyView } from '@shared/replies/case'
import { Alert, Button } from 'antd'
import { useWrite } from '../../api/hooks'
import { codeGroups } from '../../parts/code-groups'
import { Problem } from '../../parts/problem'
import { FileTask } from './file-task'

/** Checks every record of the file against its own fingerprint. */
export function CaseCheck() {
  const check = useWrite('case.verify')
  return (
    <FileTask
      title="案卷检查"
      note="逐条核对案卷文件里的记录，看有没有被改动或损坏。"
      action={
        <Button onClick={() => check.mutate({})} loading={check.isPending}>
          检查案卷
        </Button>
      }
    >
      <Problem error={check.error} />
      {check.data && <Finding of={check.data} />}
    </FileTask>
  )
}

function Finding({ of: { ok, findings, notes, events, stateHash } }: { of: VerifyView }) {
  if (ok)
    return (
      <Alert
        type={notes.length > 0 ? 'warning' : 'success'}
        showIcon
        role="status"
        title={`已核对 ${formatCount(events)} 条记录，全部完好。`}
        description={[...notes, `校验码 ${codeGroups(stateHash)}`].join('。')}
      />
    )
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`核对了 ${formatCount(events)} 条记录，发现 ${findings.length} 处问题。请不要继续填写，先把文件交给技术人员。`}
      description={
        <ul>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      }
    />
  )
}
