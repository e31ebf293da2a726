import { formatDate } from '@shared/format'
import type { SealCheck as Checked } from '@shared/replies/seal'
import { PHASE_NAMES } from '@shared/text.zh'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'
import { showWhole } from '../../parts/show-whole'

/** Takes the code of a signed report back and says what it stands for. */
export function SealCheck() {
  const [code, setCode] = useState('')
  const check = useWrite('seal.check')
  return (
    <form
      className="seal-check"
      aria-label="核对封存码"
      onSubmit={(event) => {
        event.preventDefault()
        check.mutate({ code })
      }}
    >
      <Field name="报告上的封存码" isWide>
        <Input
          maxLength={60}
          placeholder="十六位，如 1A2B 3C4D 5E6F 7081"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </Field>
      <Button htmlType="submit" disabled={code.trim() === ''} loading={check.isPending}>
        核对封存码
      </Button>
      <Problem error={check.error} />
      {check.data && (
        <div ref={showWhole}>
          <Answer of={check.data} />
        </div>
      )}
    </form>
  )
}

const REPORT_WORDS = {
  same: '现在生成的镇督导帮扶报告与封存时逐字相同。',
  grown: '封存的部分没有变；此后案卷又有新内容，现在生成的报告与封存时不同。',
  reworded: '封存的记录没有变；现在这个版本的程序生成的文字与封存时不同。',
}

function Answer({ of }: { of: Checked }) {
  if (of.is === 'malformed')
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title="封存码是十六位数字和字母（0–9、A–F），请对照报告再输一次。"
      />
    )
  if (of.is === 'unknown')
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title="这份案卷里没有这个封存码。"
        description="可能是别的案卷的报告，或封存后的案卷还没有合并进来，也可能输错了一位。"
      />
    )
  const { seal, finding, report } = of
  const made = `${PHASE_NAMES[seal.phase]}，${formatDate(seal.day)}由${seal.signers.join('、')}封存，共 ${seal.events} 条记录`
  if (finding !== null)
    return <Alert type="error" showIcon role="alert" title={`封存码对得上：${made}。但${finding}。`} />
  const { reopened } = seal
  return (
    <Alert
      type={reopened ? 'warning' : 'success'}
      showIcon
      role="status"
      title={`封存码对得上：${made}，封存的记录都在，没有改动。`}
      description={
        reopened
          ? `这次封存已于${formatDate(reopened.at)}由${reopened.names.join('、')}解封，原因：${reopened.reason}。${REPORT_WORDS[report]}`
          : REPORT_WORDS[report]
      }
    />
  )
}
