import type { Benchmark } from '@shared/case/action'
import type { ActionSubject } from '@shared/replies/action'
import { TIER_NAMES } from '@shared/text.zh'
import { Button, Checkbox, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'
import { SubjectChoice } from '../../parts/subject-choice'
import { choicesOf } from './choices'

const TIERS = choicesOf(TIER_NAMES)

interface BenchmarkFormProps {
  subjects: readonly ActionSubject[]
  onClose(): void
}

/** Puts an enterprise into a tier; one that has a tier already moves to the new one. It stays open for the next. */
export function BenchmarkForm({ subjects, onClose }: BenchmarkFormProps) {
  const [subject, setSubject] = useState<string | null>(null)
  const [tier, setTier] = useState<Benchmark['tier']>('benchmark')
  const [isNew, setNew] = useState(true)
  const [note, setNote] = useState('')
  const set = useWrite('benchmark.set')
  const clear = () => {
    setSubject(null)
    setNote('')
  }
  return (
    <form
      className="ask"
      aria-label="登记企业"
      onSubmit={(event) => {
        event.preventDefault()
        if (subject) set.mutate({ subject, tier, isNew, note: note.trim() }, { onSuccess: clear })
      }}
    >
      <div className="ask-row">
        <Field name="企业">
          <SubjectChoice label="企业" subjects={subjects} value={subject} onChoose={setSubject} />
        </Field>
        <Segmented aria-label="层次" options={TIERS} value={tier} onChange={setTier} />
        <Checkbox checked={isNew} onChange={(event) => setNew(event.target.checked)}>
          本次行动新增
        </Checkbox>
      </div>
      <div className="ask-row">
        <Field name="说明（可不填）" isWide>
          <Input maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
        <Button type="primary" htmlType="submit" disabled={!subject}>
          登记
        </Button>
        <Button onClick={onClose}>完成</Button>
      </div>
      <Problem error={set.error} />
    </form>
  )
}
