import type { Phase } from '@shared/case/phase'
import { TOWNSHIP } from '@shared/case/subject'
import { formatTotal } from '@shared/format'
import type { EnterpriseRow } from '@shared/replies/subject'
import { Select } from 'antd'
import { useMemo } from 'react'
import { subjectTitle } from '../../parts/subject-name'

interface SubjectPickerProps {
  rows: readonly EnterpriseRow[]
  town: string
  value: string
  phase: Phase
  /** Also of the one that is there already. */
  onChoose(subject: string): void
}

/** The township and every enterprise, to be found by number or name. */
export function SubjectPicker({ rows, town, value, phase, onChoose }: SubjectPickerProps) {
  const options = useMemo(
    () => [
      { value: TOWNSHIP, label: subjectTitle({ id: TOWNSHIP, name: town }), note: '' },
      ...rows.map((row) => ({ value: row.id, label: subjectTitle(row), note: noteOf(row, phase) })),
    ],
    [rows, town, phase],
  )
  return (
    <Select
      className="subject-picker"
      aria-label="评分对象"
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={value}
      onSelect={(subject: string) => onChoose(subject)}
      optionRender={({ data }) => (
        <span className="subject-option">
          <span>{data.label}</span>
          <span className="quiet">{data.note}</span>
        </span>
      )}
    />
  )
}

function noteOf({ totals }: EnterpriseRow, phase: Phase): string {
  const total = totals[phase]
  if (!total) return '未开始'
  return total.unanswered > 0 ? `未评 ${total.unanswered}` : formatTotal(total.total)
}
