import type { RubricForm } from '@shared/rubric'
import { Select } from 'antd'
import { useMemo } from 'react'
import { useRead } from '../../api/hooks'

interface AboutChoiceProps {
  isTownship: boolean
  value: string | null
  onChoose(about: string | null): void
}

/** The section or criterion of the form that a finding is about; empty for the whole. */
export function AboutChoice({ isTownship, value, onChoose }: AboutChoiceProps) {
  const form = useRead('rubric.read', { subject: isTownship ? 'township' : 'enterprise' }).data
  const options = useMemo(() => optionsOf(form), [form])
  return (
    <Select
      aria-label="针对"
      allowClear
      placeholder="总体（可选部分或细则）"
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={value}
      onChange={(about: string | undefined) => onChoose(about ?? null)}
    />
  )
}

const optionsOf = (form: RubricForm | undefined) =>
  (form?.sections ?? []).flatMap(({ no, title, items }) => [
    { value: no, label: `第${no}部分 ${title}` },
    ...items.flatMap(({ criteria }) =>
      criteria.map(({ id, text }) => ({ value: id, label: `${id} ${text}` })),
    ),
  ])
