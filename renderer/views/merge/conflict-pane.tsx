import { TOWNSHIP } from '@shared/case/subject'
import type { ConflictView } from '@shared/replies/merge'
import { Button, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useRead, useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { PhotoStrip } from '../../parts/photos/photo-strip'
import { Problem } from '../../parts/problem'
import { subjectTitle } from '../../parts/subject-name'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import { CellHistory } from './cell-history'
import { ValueChoice } from './value-choice'

/** One conflict: what each side says, the photos, what was written before, and the decision with its reason. */
export function ConflictPane({ conflict }: { conflict: ConflictView }) {
  const { entity, item, values, history, subject, title, photos } = conflict
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const why = useRef<InputRef>(null)
  const settle = useWrite('conflict.settle')
  const isReady = chosen !== null && reason.trim() !== ''

  useWindowKeys((event) => {
    const value = values[Number(event.key) - 1]
    if (!value || isTaken(event) || event.ctrlKey || event.altKey) return
    event.preventDefault()
    setChosen(value.event)
    why.current?.focus()
  })

  return (
    <form
      className="conflict"
      aria-label={`${subject ? subjectTitle(subject) : '案卷'} ${title}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) settle.mutate({ entity, item, event: chosen, reason: reason.trim() })
      }}
    >
      <header>
        <h3>
          {subject ? subjectTitle(subject) : '案卷'} <span className="quiet">{title}</span>
        </h3>
        <CriterionText conflict={conflict} />
      </header>
      <fieldset className="conflict-values">
        <legend>采用哪一方的（选之前都不算数）</legend>
        {values.map((value, at) => (
          <ValueChoice
            key={value.event}
            value={value}
            number={at + 1}
            isChosen={value.event === chosen}
            onChoose={() => setChosen(value.event)}
          />
        ))}
      </fieldset>
      {photos && <PhotoStrip places={[photos]} own={null} />}
      <Field name="裁定的理由（必填，会留在历史里）">
        <Input
          ref={why}
          maxLength={2_000}
          value={reason}
          placeholder="例如：现场复看，台账只缺一页"
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="toolbar">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={settle.isPending}>
          裁定
        </Button>
        <span className="quiet">{hintOf(chosen, reason)}</span>
      </div>
      <Problem error={settle.error} />
      <CellHistory of={history} />
    </form>
  )
}

function hintOf(chosen: string | null, reason: string): string {
  if (chosen === null) return '先选一方。'
  return reason.trim() === '' ? '写明理由后可以裁定。' : '各方写下的内容都会保留。'
}

/** The words of the criterion that the sides disagree about. */
function CriterionText({ conflict: { subject, criterion, sheet } }: { conflict: ConflictView }) {
  const form = useRead('rubric.read', { subject: subject?.id === TOWNSHIP ? 'township' : 'enterprise' })
  const words = form.data?.sections
    .flatMap(({ items }) => items)
    .flatMap(({ criteria }) => criteria)
    .find(({ id }) => sheet && id === criterion)
  return words ? <p className="quiet">{words.text}</p> : null
}
