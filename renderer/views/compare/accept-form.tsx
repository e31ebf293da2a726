import { ACCEPTANCE_MEANS } from '@shared/standing-words'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useRead, useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'

/** Who confirms the 核实, and what that means. */
export function AcceptForm({ subject, onClose }: { subject: string; onClose(): void }) {
  const actor = useRead('desk.read', {}).data?.actor ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const accept = useWrite('comparison.accept')
  const name = (typed ?? actor).trim()
  return (
    <form
      className="ask-row"
      aria-label="接受核实"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        if (name) accept.mutate({ subject, name }, { onSuccess: onClose })
      }}
    >
      <p className="ask-means">{ACCEPTANCE_MEANS}</p>
      <Field name="确认人">
        <Input
          autoFocus
          maxLength={40}
          value={typed ?? actor}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Button type="primary" htmlType="submit" disabled={name === ''}>
        确认核实结果
      </Button>
      <Button onClick={onClose}>取消</Button>
      <Problem error={accept.error} />
    </form>
  )
}
