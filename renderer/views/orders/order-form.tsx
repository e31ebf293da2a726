import type { ActionSubject } from '@shared/contract'
import { Button, DatePicker, Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'
import { subjectTitle } from '../../parts/subject-name'

interface OrderFormProps {
  subject: ActionSubject
  /** Prefilled into 要求: what does not agree, in the words of the flags. */
  causes: readonly string[]
  onClose(): void
}

const DAY = 'YYYY-MM-DD'
const TYPED_DAYS = [DAY, 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日']

/** The 重新帮扶 order of one subject: until when, what, and who answers for it. */
export function OrderForm({ subject, causes, onClose }: OrderFormProps) {
  const [due, setDue] = useState<string | null>(null)
  const [what, setWhat] = useState(() => `请针对以下各点重新帮扶：\n${causes.join('；\n')}`.slice(0, 2_000))
  const [who, setWho] = useState('')
  const raise = useWrite('order.raise')
  const submit = () =>
    raise.mutate(
      { subject: subject.id, due: due ?? '', what: what.trim(), who: who.trim() || null },
      { onSuccess: onClose },
    )
  return (
    <form
      className="ask order-form"
      aria-label={`${subjectTitle(subject)} 重新帮扶通知`}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field name="要求">
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2_000}
          value={what}
          onChange={(event) => setWhat(event.target.value)}
        />
      </Field>
      <div className="ask-row">
        <Field name="期限">
          <DatePicker
            aria-label="期限"
            format={TYPED_DAYS}
            placeholder="例如 2024-12-20"
            onChange={(day) => setDue(day ? day.format(DAY) : null)}
          />
        </Field>
        <Field name="责任人" isWide>
          <Input maxLength={60} value={who} onChange={(event) => setWho(event.target.value)} />
        </Field>
        <Button type="primary" htmlType="submit" disabled={due === null || what.trim() === ''}>
          下第 {subject.round + 1} 轮通知
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
      <Problem error={raise.error} />
    </form>
  )
}
