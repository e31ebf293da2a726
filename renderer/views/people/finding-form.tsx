import type { Finding } from '@shared/case/action'
import { TOWNSHIP } from '@shared/case/subject'
import type { ActionSubject } from '@shared/replies/action'
import { FINDING_NAMES } from '@shared/text.zh'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'
import { SubjectChoice } from '../../parts/subject-choice'
import { AboutChoice } from './about-choice'
import { choicesOf } from './choices'

const KINDS = choicesOf(FINDING_NAMES)
const EMPTY: Omit<Finding, 'id'> = { subject: TOWNSHIP, kind: 'highlight', about: null, text: '' }

interface FindingFormProps {
  /** null for a new one. */
  of: Finding | null
  subjects: readonly ActionSubject[]
  onClose(): void
}

export function FindingForm({ of, subjects, onClose }: FindingFormProps) {
  const [typed, setTyped] = useState<Omit<Finding, 'id'>>(of ?? EMPTY)
  const save = useWrite('finding.save')
  const change = (patch: Partial<Finding>) => setTyped((now) => ({ ...now, ...patch }))
  const { subject, kind, about, text } = typed
  const submit = () =>
    save.mutate({ id: of?.id ?? null, subject, kind, about, text: text.trim() }, { onSuccess: onClose })
  return (
    <form
      className="ask"
      aria-label={of ? '修改发现' : '新增发现'}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="ask-row">
        <Segmented
          aria-label="类别"
          options={KINDS}
          value={kind}
          onChange={(next) => change({ kind: next })}
        />
        <Field name="对象">
          <SubjectChoice
            label="对象"
            subjects={subjects}
            value={subject}
            onChoose={(next) => change({ subject: next, about: null })}
          />
        </Field>
        <Field name="针对" isWide>
          <AboutChoice
            isTownship={subject === TOWNSHIP}
            value={about}
            onChoose={(next) => change({ about: next })}
          />
        </Field>
      </div>
      <Field name="内容">
        <Input.TextArea
          className="finding-text"
          autoFocus
          maxLength={2_000}
          value={text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Field>
      <Problem error={save.error} />
      <div className="toolbar">
        <Button type="primary" htmlType="submit" disabled={text.trim() === ''}>
          保存发现
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  )
}
