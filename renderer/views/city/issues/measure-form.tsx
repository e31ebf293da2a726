import { formatDate } from '@shared/format'
import type { IssueView } from '@shared/replies/city-desk'
import { Button, Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useWrite } from '../../../api/hooks'
import { Field } from '../../../parts/field'
import { Problem } from '../../../parts/problem'
import { readDay } from '../../../parts/read-day'
import { isComposing } from '../../../parts/use-window-keys'

interface MeasureFormProps {
  of: IssueView
  name: string
  onClose(): void
}

/** Writes a measure over; Ctrl+Enter saves, Esc goes back. */
export function MeasureForm({ of: { key, measure }, name, onClose }: MeasureFormProps) {
  const [text, setText] = useState(measure.text)
  const [responsible, setResponsible] = useState(measure.responsible)
  const [typedDue, setDue] = useState(measure.due ?? '')
  const due = readDay(typedDue)
  const save = useWrite('city.setMeasure')
  const isUnfit = text.trim() === '' || (typedDue.trim() !== '' && due === null)
  const put = () =>
    save.mutate(
      { key, measure: { text: text.trim(), responsible: responsible.trim(), due } },
      { onSuccess: onClose },
    )
  const hear = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const act = { Escape: onClose, Enter: event.ctrlKey && !isUnfit ? put : null }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <form
      className="ask measure"
      aria-label={name}
      onKeyDown={hear}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isUnfit) put()
      }}
    >
      <Field name="措施">
        <Input.TextArea
          className="measure-text"
          aria-label="措施"
          autoFocus
          maxLength={2_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <div className="ask-row">
        <Field name="责任单位" isWide>
          <Input
            maxLength={100}
            value={responsible}
            onChange={({ target }) => setResponsible(target.value)}
          />
        </Field>
        <Field name="时限">
          <Input
            placeholder="例如 2024-12-20"
            maxLength={20}
            status={typedDue && !due ? 'error' : undefined}
            value={typedDue}
            onChange={({ target }) => setDue(target.value)}
          />
        </Field>
        <span className="order-due" role="status">
          {typedDue && (due ? formatDate(due) : '△ 不是日期，请写成 2024-12-20 的样子。')}
        </span>
      </div>
      <div className="toolbar">
        <Button type="primary" htmlType="submit" disabled={isUnfit} loading={save.isPending}>
          保存
        </Button>
        <Button onClick={onClose}>取消</Button>
        {measure.by !== null && (
          <Button onClick={() => save.mutate({ key, measure: null }, { onSuccess: onClose })}>
            恢复程序提出的
          </Button>
        )}
      </div>
      <Problem error={save.error} />
    </form>
  )
}
