import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field } from './field'

interface NoteFormProps {
  name: string
  initial: string
  /** What the button says that does it. */
  done: string
  isOptional?: boolean
  onDone(text: string): void
  onClose(): void
}

/** A few words and what they are for, in place; Esc puts it away. */
export function NoteForm({ name, initial, done, isOptional, onDone, onClose }: NoteFormProps) {
  const [text, setText] = useState(initial)
  return (
    <form
      className="ask"
      aria-label={name}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        onDone(text.trim())
      }}
    >
      <Field name={name}>
        <Input autoFocus maxLength={2_000} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="toolbar">
        <Button type="primary" htmlType="submit" disabled={!isOptional && text.trim() === ''}>
          {done}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  )
}
