import type { SubjectHead } from '@shared/replies/subject'
import { Select } from 'antd'
import { subjectTitle } from './subject-name'

interface SubjectChoiceProps {
  label: string
  subjects: readonly Pick<SubjectHead, 'id' | 'name'>[]
  value: string | null
  onChoose(subject: string): void
}

/** One of the subjects, to be found by number or name. */
export function SubjectChoice({ label, subjects, value, onChoose }: SubjectChoiceProps) {
  return (
    <Select
      className="subject-choice"
      aria-label={label}
      placeholder="输入编号或名称查找"
      showSearch={{ optionFilterProp: 'label' }}
      options={subjects.map((each) => ({ value: each.id, label: subjectTitle(each) }))}
      value={value}
      onChange={onChoose}
    />
  )
}
