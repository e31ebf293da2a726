import { formatDate } from '@shared/format'
import type { ActionSubject } from '@shared/replies/action'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../api/hooks'
import { Field } from './field'
import { Problem } from './problem'
import { readDay } from './read-day'
import { subjectTitle } from './subject-name'

interface OrderFormProps {
  subject: Pick<ActionSubject, 'id' | 'name' | 'round'>
  /** Prefilled into 要求: what does not agree, in the words of the flags. */
  causes: readonly string[]
  onClose(): void
}

/** The 重新帮扶 order of one subject: until when, what, and who answers for it. */
export function OrderForm({ subject, causes, onClose }: OrderFormProps) {
  const [typedDue, setDue] = useState('')
  const [what, setWhat] = useState(() => `请针对以下各点重新帮扶：\n${causes.join('；\n')}`.slice(0, 2_000))
  const [who, setWho] = useState('')
  const due = readDay(typedDue)
  const raise = useWrite('order.raise')
  const submit = () =>
    raise.mutate(
      { subject: subject.id, due: due ?? '', what: what.trim(), who: who.trim() || null },
      { onSuccess: onClose },
    )
  return (
    <form
      className="ask order-form"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      aria-label={`${subjectTitle(subject)} 重新帮扶通知`}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field name="要求">
        <Input.TextArea
          autoFocus
          maxLength={2_000}
          value={what}
          onChange={(event) => setWhat(event.target.value)}
        />
      </Field>
      <div className="ask-row">
        <Field name="责任人">
          <Input maxLength={60} value={who} onChange={(event) => setWho(event.target.value)} />
        </Field>
        <Field name="期限">
          <Input
            placeholder="例如 2024-12-20"
            maxLength={20}
            status={typedDue && !due ? 'error' : undefined}
            value={typedDue}
            onChange={(event) => setDue(event.target.value)}
          />
        </Field>
        <span className="order-due" role="status">
          {typedDue && (due ? formatDate(due) : '△ 不是日期，请写成 2024-12-20 的样子。')}
        </span>
        <Button type="primary" htmlType="submit" disabled={due === null || what.trim() === ''}>
          下第 {subject.round + 1} 轮通知
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
      <Problem error={raise.error} />
    </form>
  )
}
