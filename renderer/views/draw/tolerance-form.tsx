import type { ActionView } from '@shared/replies/action'
import { SEVERITY_NAMES } from '@shared/text.zh'
import type { Tolerance } from '@shared/tolerance'
import { Button, Checkbox, Input, InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'
import { CalibrationNote } from './calibration-note'
import { ToleranceState } from './tolerance-state'

const SEVERITIES = (['reassist', 'inconsistent'] as const).map((value) => ({
  value,
  label: SEVERITY_NAMES[value],
}))

/** What counts as 不一致; after a draw a change needs its reason. */
export function ToleranceForm({ action }: { action: ActionView }) {
  const [changed, setChanged] = useState<Tolerance | null>(null)
  const [reason, setReason] = useState('')
  const declare = useWrite('tolerance.declare')
  const typed = changed ?? action.tolerance
  const change = (patch: Partial<Tolerance>) => setChanged({ ...typed, ...patch })
  const clear = () => {
    setChanged(null)
    setReason('')
  }
  const submit = () => declare.mutate({ ...typed, reason: reason.trim() || null }, { onSuccess: clear })
  const isDrawn = action.draws.length > 0
  return (
    <Block title="不一致的容差">
      <ToleranceState action={action} />
      <CalibrationNote onTake={(total) => change({ total })} />
      <form
        className="tolerance"
        aria-label="声明容差"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Limit
          name="总分容差"
          unit="分"
          value={typed.total / 100}
          onChange={(value) => change({ total: Math.round(value * 100) })}
        />
        <Limit
          name="章节占比"
          unit="%"
          value={typed.sectionShare / 100}
          onChange={(value) => change({ sectionShare: Math.round(value * 100) })}
        />
        <div className="field-line">
          <span className="field-name">满分变零分</span>
          <Checkbox
            checked={typed.fullToZero}
            onChange={(event) => change({ fullToZero: event.target.checked })}
          >
            算不一致
          </Checkbox>
        </div>
        <div className="field-line">
          <span className="field-name">严重程度</span>
          <Segmented
            aria-label="严重程度"
            options={SEVERITIES}
            value={typed.severity}
            onChange={(severity) => change({ severity })}
          />
        </div>
        <Field name={isDrawn ? '原因（已抽样，必须写明）' : '原因（可不填）'}>
          <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Problem error={declare.error} />
        <Button htmlType="submit" type={action.toleranceDeclared ? 'default' : 'primary'}>
          {action.toleranceDeclared ? '更改容差' : '声明容差'}
        </Button>
      </form>
    </Block>
  )
}

interface LimitProps {
  name: string
  unit: string
  value: number
  onChange(value: number): void
}

function Limit({ name, unit, value, onChange }: LimitProps) {
  return (
    <div className="field-line">
      <span className="field-name">{name}</span>
      <span className="with-unit">
        <InputNumber
          aria-label={`${name}（${unit}）`}
          min={0}
          max={100}
          precision={2}
          formatter={(shown) => String(Number(shown))}
          controls={false}
          value={value}
          onChange={(next) => next !== null && onChange(next)}
        />
        {unit}
      </span>
    </div>
  )
}
