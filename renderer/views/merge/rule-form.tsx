import type { CallInput } from '@shared/contract'
import type { ConflictList } from '@shared/replies/merge'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'

type Rule = CallInput<'conflict.settleAll'>['rule']

interface RuleFormProps extends Pick<ConflictList, 'people' | 'laptops'> {
  count: number
  onClose(): void
}

/** Settles many conflicts by one rule that somebody names and gives a reason for; both are kept with every decision. */
export function RuleForm({ people, laptops, count, onClose }: RuleFormProps) {
  const rules = rulesOf(people, laptops)
  const [at, setAt] = useState('')
  const [reason, setReason] = useState('')
  const settle = useWrite('conflict.settleAll')
  const rule = rules[Number(at)]?.rule
  const submit = () => {
    if (at !== '' && rule) settle.mutate({ rule, reason: reason.trim() })
  }
  return (
    <form
      className="ask rule-form"
      aria-label="按规则裁定"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="ask-row">
        <Field name="规则">
          {/* biome-ignore lint/a11y/noAutofocus: the form was just asked for */}
          <select autoFocus value={at} onChange={({ target }) => setAt(target.value)}>
            <option value="">请选择…</option>
            {rules.map(({ words }, index) => (
              <option key={words} value={index}>
                {words}
              </option>
            ))}
          </select>
        </Field>
        <Field name="理由（必填，记在每一处的历史里）" isWide>
          <Input maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Button type="primary" htmlType="submit" disabled={at === '' || reason.trim() === ''}>
          按规则裁定
        </Button>
        <Button onClick={onClose}>收起</Button>
      </div>
      <p className="quiet">
        现有 {count} 处。规则定不了的（那一处没有这个人或这台电脑的内容）留着，逐处裁定。
      </p>
      {settle.data && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={`按规则裁定了 ${settle.data.settled} 处，还有 ${settle.data.left} 处待裁定。`}
        />
      )}
      <Problem error={settle.error} />
    </form>
  )
}

const rulesOf = (
  people: ConflictList['people'],
  laptops: ConflictList['laptops'],
): { words: string; rule: Rule }[] => [
  ...people.map((name) => ({ words: `全部采用 ${name} 写下的`, rule: { kind: 'person' as const, name } })),
  ...laptops.map(({ deviceId, name }) => ({
    words: `全部采用在${name}上写下的`,
    rule: { kind: 'laptop' as const, deviceId },
  })),
  { words: '全部采用较晚写下的（按各台电脑的时钟）', rule: { kind: 'latest' as const } },
]
