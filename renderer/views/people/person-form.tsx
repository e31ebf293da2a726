import type { Person } from '@shared/case/action'
import { ROLE_NAMES } from '@shared/text.zh'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Field } from '../../parts/field'
import { Problem } from '../../parts/problem'
import { choicesOf } from './choices'

const ROLES = choicesOf(ROLE_NAMES)

interface PersonFormProps {
  /** null for a new one. */
  of: Person | null
  /** What a new one is at first taken for. */
  role: Person['role']
  onClose(): void
}

export function PersonForm({ of, role: likely, onClose }: PersonFormProps) {
  const [{ name, role, unit, phone }, setTyped] = useState<Omit<Person, 'id'>>(
    of ?? { name: '', role: likely, unit: '', phone: null },
  )
  const save = useWrite('person.save')
  const change = (patch: Partial<Person>) => setTyped((now) => ({ ...now, ...patch }))
  const submit = () =>
    save.mutate(
      {
        ...{ id: of?.id ?? null, name: name.trim(), role, unit: unit.trim() },
        phone: phone?.trim() || null,
      },
      { onSuccess: onClose },
    )
  return (
    <form
      className="ask"
      aria-label={of ? `修改 ${of.name}` : '新增人员'}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="ask-row">
        <Field name="姓名">
          <Input
            autoFocus
            maxLength={40}
            value={name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        <Field name="职责">
          <Select
            className="role-choice"
            showSearch={{ optionFilterProp: 'label' }}
            options={ROLES}
            value={role}
            onChange={(next) => change({ role: next })}
          />
        </Field>
        <Field name="单位" isWide>
          <Input maxLength={100} value={unit} onChange={(event) => change({ unit: event.target.value })} />
        </Field>
        <Field name="电话">
          <Input
            maxLength={60}
            value={phone ?? ''}
            onChange={(event) => change({ phone: event.target.value })}
          />
        </Field>
      </div>
      <Problem error={save.error} />
      <div className="toolbar">
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          保存人员
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  )
}
