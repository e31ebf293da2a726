import type { Phase } from '@shared/case/phase'
import { PHASE_NAMES } from '@shared/text.zh'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'
import { showWhole } from '../../parts/show-whole'
import { namesIn } from './people-names'

/** Who signs, and what sealing means, said before it is done. */
export function SealForm({ phase, onClose }: { phase: Phase; onClose(): void }) {
  const [typed, setTyped] = useState('')
  const seal = useWrite('seal.make')
  const signers = namesIn(typed)
  const name = PHASE_NAMES[phase]
  return (
    <form
      className="seal-form"
      ref={showWhole}
      aria-label={`封存${name}`}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        if (signers.length > 0) seal.mutate({ phase, signers }, { onSuccess: onClose })
      }}
    >
      <p>
        {`封存后，${name}及以前各阶段的评分、照片、帮扶发现和企业资料不能再改；其他电脑上晚到的修改会保留、列出，但不计入。后面的阶段照常进行。确需改动可以解封，解封的人和原因会印在以后的每份文书上。`}
      </p>
      <Field name="签字人（几个人用顿号隔开）" isWide>
        <Input autoFocus maxLength={400} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <div className="seal-buttons">
        <Button type="primary" htmlType="submit" disabled={signers.length === 0} loading={seal.isPending}>
          封存{name}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
      <Problem error={seal.error} />
    </form>
  )
}
