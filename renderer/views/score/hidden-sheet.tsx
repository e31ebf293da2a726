import type { CaseProblem } from '@shared/outcome'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'
import '../../styles/action.css'

/** A sheet that blind verification hides: why, and the one way to see it all the same. */
export function HiddenSheet({ subject, error }: { subject: string; error: CaseProblem }) {
  const [reason, setReason] = useState('')
  const reveal = useWrite('blind.reveal')
  return (
    <section className="action-page" aria-label="盲评">
      <p className="note" role="status">
        {error.message}
      </p>
      <form
        className="ask"
        aria-label="揭示"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) reveal.mutate({ subject, reason: reason.trim() })
        }}
      >
        <p>
          确有需要时可以提前揭示这一家。揭示不能撤销，会记入案卷；之后改动的核实评分会标出，不计入一致率。
        </p>
        <div className="ask-row">
          <Field name="揭示的原因" isWide>
            <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
          <Button htmlType="submit" disabled={reason.trim() === ''}>
            揭示
          </Button>
        </div>
        <Problem error={reveal.error} />
      </form>
    </section>
  )
}
