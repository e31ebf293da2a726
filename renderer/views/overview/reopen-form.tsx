import type { Phase } from '@shared/case/phase'
import { PHASE_NAMES } from '@shared/text.zh'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'
import { showWhole } from '../../parts/show-whole'
import { namesIn } from './people-names'

/** Who opens a sealed phase again and why, which every later document tells. */
export function ReopenForm({ phase, onClose }: { phase: Phase; onClose(): void }) {
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const reopen = useWrite('seal.reopen')
  const names = namesIn(typed)
  const isReady = names.length > 0 && reason.trim() !== ''
  const name = PHASE_NAMES[phase]
  return (
    <form
      className="seal-form"
      ref={showWhole}
      aria-label={`解封${name}`}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) reopen.mutate({ phase, names, reason: reason.trim() }, { onSuccess: onClose })
      }}
    >
      <p>
        解封后可以改动，封存后到达的修改也会计入；已签字报告上的封存码从此对应解封前的内容。解封不能撤销，可以再封存。
      </p>
      <Field name="解封人（几个人用顿号隔开）" isWide>
        <Input autoFocus maxLength={400} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <Field name="解封原因" isWide>
        <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="seal-buttons">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={reopen.isPending}>
          解封{name}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
      <Problem error={reopen.error} />
    </form>
  )
}
