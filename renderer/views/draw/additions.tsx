import type { ActionSubject, ActionView } from '@shared/replies/action'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'
import { SubjectChoice } from '../../parts/subject-choice'
import { subjectTitle } from '../../parts/subject-name'
import { VerificationMark } from '../../parts/verification-mark'

interface AdditionsProps {
  additions: ActionView['additions']
  subjects: readonly ActionSubject[]
}

/** Enterprises verified by choice; they never count as drawn. */
export function Additions({ additions, subjects }: AdditionsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Block
      title="加抽"
      note="专家组指定加抽的企业，与随机抽中的分开列"
      action={!isOpen && <Button onClick={() => setOpen(true)}>加抽一家…</Button>}
    >
      {isOpen && <AdditionForm subjects={subjects} onClose={() => setOpen(false)} />}
      <ul className="lines">
        {additions.map(({ subject, reason }) => {
          const found = subjects.find(({ id }) => id === subject)
          return (
            <li key={subject}>
              <span>{found ? subjectTitle(found) : subject}</span>
              <span className="quiet">{reason}</span>
              {found && <VerificationMark of={found.verification} />}
            </li>
          )
        })}
      </ul>
    </Block>
  )
}

interface AdditionFormProps {
  subjects: readonly ActionSubject[]
  onClose(): void
}

function AdditionForm({ subjects, onClose }: AdditionFormProps) {
  const [subject, setSubject] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const add = useWrite('draw.add')
  const left = subjects.filter(({ drawn, added }) => !drawn && !added)
  return (
    <form
      className="ask"
      aria-label="加抽一家"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        if (subject) add.mutate({ subject, reason: reason.trim() }, { onSuccess: onClose })
      }}
    >
      <div className="ask-row">
        <SubjectChoice label="加抽的企业" subjects={left} value={subject} onChoose={setSubject} />
        <Field name="加抽的原因" isWide>
          <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Button type="primary" htmlType="submit" disabled={!subject || reason.trim() === ''}>
          加抽
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
      <Problem error={add.error} />
    </form>
  )
}
