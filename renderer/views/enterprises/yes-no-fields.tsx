import { Form, Segmented } from 'antd'

/** What the town form asks of every enterprise, and counts or measures from here. */
export const QUESTIONS = {
  standardised: '开展标准化创建',
  informed: '文件精神传达到位',
  starRated: '开展星级评定',
  certified: '通过评审达标',
  onPlatform: '纳入智慧管理平台',
  reported: '报送三年行动系统',
}

export type Question = keyof typeof QUESTIONS

export function YesNoFields() {
  return (
    <fieldset className="yes-no">
      <legend>创建情况（镇级评分按它计数）</legend>
      {Object.entries(QUESTIONS).map(([name, label]) => (
        <Form.Item key={name} name={name} label={label} layout="horizontal" colon={false}>
          <YesNo label={label} />
        </Form.Item>
      ))}
    </fieldset>
  )
}

const ANSWERS = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
  { value: 'unknown', label: '未查' },
]

interface YesNoProps {
  label: string
  value?: boolean | null
  onChange?(value: boolean | null): void
}

function YesNo({ label, value, onChange }: YesNoProps) {
  const shown = value === true ? 'yes' : value === false ? 'no' : 'unknown'
  return (
    <Segmented
      aria-label={label}
      options={ANSWERS}
      value={shown}
      onChange={(next) => onChange?.(next === 'unknown' ? null : next === 'yes')}
    />
  )
}
