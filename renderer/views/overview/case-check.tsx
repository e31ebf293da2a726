import { formatCount } from '@shared/format'
import type { VerifyView } from '@shared/replies/case'
import { Alert, Button } from 'antd'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'

/** Checks every record of the file against its own fingerprint. */
export function CaseCheck() {
  const check = useWrite('case.verify')
  return (
    <section className="case-check" aria-label="案卷检查">
      <h2>案卷检查</h2>
      <p className="quiet">逐条核对案卷文件里的记录，看有没有被改动或损坏。</p>
      <Button onClick={() => check.mutate({})} loading={check.isPending}>
        检查案卷
      </Button>
      <Problem error={check.error} />
      {check.data && <Finding of={check.data} />}
    </section>
  )
}

function Finding({ of: { ok, findings, notes, events, stateHash } }: { of: VerifyView }) {
  const code = stateHash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
  if (ok)
    return (
      <Alert
        type={notes.length > 0 ? 'warning' : 'success'}
        showIcon
        role="status"
        title={`已核对 ${formatCount(events)} 条记录，全部完好。`}
        description={[...notes, `校验码 ${code}`].join('。')}
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
