import { VERIFIED_MIN } from '@shared/gates/later'
import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'

interface DrawFormProps {
  /** How often was drawn already. */
  done: number
  /** How many enterprises there are to draw from. */
  of: number
  isDeclared: boolean
}

/** The draw itself; the first is asked for at once, a later one only on demand. */
export function DrawForm(props: DrawFormProps) {
  const [isOpen, setOpen] = useState(false)
  if (props.of === 0) return <p className="note">还没有企业名单，导入名单之后才能抽样。</p>
  if (props.done > 0 && !isOpen)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>再抽一次…</Button>
      </div>
    )
  return <OpenForm {...props} onClose={props.done > 0 ? () => setOpen(false) : null} />
}

function OpenForm({ done, of, isDeclared, onClose }: DrawFormProps & { onClose: (() => void) | null }) {
  const [n, setN] = useState<number | null>(VERIFIED_MIN)
  const [seed, setSeed] = useState('')
  const [isStratified, setStratified] = useState(false)
  const [reason, setReason] = useState('')
  const make = useWrite('draw.make')
  const submit = () =>
    make.mutate(
      { n: n ?? VERIFIED_MIN, seed: seed.trim(), stratified: isStratified, reason: reason.trim() || null },
      { onSuccess: () => onClose?.() },
    )
  const lacksReason = done > 0 && reason.trim() === ''
  return (
    <Block
      title={done === 0 ? '随机抽样' : `第 ${done + 1} 次抽样`}
      note={`从名单的 ${of} 家里抽，须当众进行`}
    >
      <form
        className="ask"
        aria-label="抽样"
        onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className="ask-row">
          <Field name="抽取家数">
            <InputNumber min={1} precision={0} controls={false} value={n} onChange={setN} />
          </Field>
          <Field name="种子（当众商定的文字或数字）" isWide>
            <Input
              autoFocus={done > 0}
              maxLength={200}
              value={seed}
              onChange={(event) => setSeed(event.target.value)}
            />
          </Field>
          <Checkbox checked={isStratified} onChange={(event) => setStratified(event.target.checked)}>
            按类别分层
          </Checkbox>
        </div>
        {done > 0 && (
          <Field name="再抽的原因（前次结果保留，两次都印）">
            <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        )}
        {!isDeclared && <p>△ 还没有声明容差，请先声明容差。</p>}
        <Problem error={make.error} />
        <div className="toolbar">
          <Button type="primary" htmlType="submit" disabled={seed.trim() === '' || lacksReason}>
            抽样
          </Button>
          {onClose && <Button onClick={onClose}>取消</Button>}
          <span className="quiet">抽样之后不能撤销；同样的名单和种子，谁来抽都是同样的结果。</span>
        </div>
      </form>
    </Block>
  )
}
