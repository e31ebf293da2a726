import { RETURN_STEPS } from '@shared/case/action'
import { PHASE_NAMES } from '@shared/text.zh'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useWrite } from '../api/hooks'
import { DECISIONS, type Decision } from './decisions'
import { Field } from './field'
import { Problem } from './problem'

const HINTS: Readonly<Record<Decision, string>> = {
  accepted: '原因（可不填）',
  corrected: '更正的原因（随后在复核评分里评完）',
  returned: '退回的原因（须重新帮扶、重新核实）',
}

type Step = (typeof RETURN_STEPS)[number]
const STEPS = RETURN_STEPS.map((value) => ({ value, label: PHASE_NAMES[value] }))

interface DecisionFormProps {
  subject: string
  decision: Decision
  initial: string
  onClose(): void
}

/** The reason of a decision, and the decision itself. */
export function DecisionForm({ subject, decision, initial, onClose }: DecisionFormProps) {
  const [reason, setReason] = useState(initial)
  const [step, setStep] = useState<Step>('verification')
  const decide = useWrite('recheck.decide')
  const { name } = DECISIONS[decision]
  const isBare = decision !== 'accepted' && reason.trim() === ''
  return (
    <form
      className="ask-row"
      aria-label={name}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBare) decide.mutate({ subject, decision, step, reason: reason.trim() }, { onSuccess: onClose })
      }}
    >
      <Field name={HINTS[decision]} isWide>
        <Input
          autoFocus
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      {decision === 'returned' && (
        <Field name="退回到">
          <Segmented aria-label="退回到" options={STEPS} value={step} onChange={setStep} />
        </Field>
      )}
      <Button type="primary" htmlType="submit" disabled={isBare}>
        记下{name}
      </Button>
      <Button onClick={onClose}>取消</Button>
      <Problem error={decide.error} />
    </form>
  )
}
