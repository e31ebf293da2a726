import { SCORED_PHASES, type ScoredPhase } from '@shared/case/phase'
import type { ReportChoice } from '@shared/contract/papers'
import { PHASE_SHORT } from '@shared/text.zh'
import { Checkbox, Segmented, Select } from 'antd'
import { useRead } from '../../api/hooks'
import { subjectTitle } from '../../parts/subject-name'

const EVERYBODY = ''
const LATEST = 'latest'

type PhaseChoice = ScoredPhase | typeof LATEST

const PHASES: { value: PhaseChoice; label: string }[] = [
  { value: LATEST, label: '最近一次' },
  ...SCORED_PHASES.map((value) => ({ value, label: PHASE_SHORT[value] })),
]

interface FormChoiceProps {
  choice: ReportChoice
  onChoice(choice: ReportChoice): void
}

/** Whose score form, of which phase, or a blank one to be filled in by hand. */
export function FormChoice({ choice, onChoice }: FormChoiceProps) {
  const action = useRead('action.read', {})
  const subjects = (action.data?.subjects ?? []).map((each) => ({
    value: each.id,
    label: subjectTitle(each),
  }))
  return (
    <div className="toolbar">
      <Select
        className="form-subject"
        aria-label="对象"
        showSearch={{ optionFilterProp: 'label' }}
        options={[{ value: EVERYBODY, label: '全部（镇级和每家企业，合成一册）' }, ...subjects]}
        value={choice.subject ?? EVERYBODY}
        onChange={(subject) => onChoice({ ...choice, subject: subject || null })}
      />
      {choice.kind === 'sheets' && !choice.isBlank && (
        <Segmented<PhaseChoice>
          aria-label="评分阶段"
          options={PHASES}
          value={choice.phase ?? LATEST}
          onChange={(phase) => onChoice({ ...choice, phase: phase === LATEST ? null : phase })}
        />
      )}
      {choice.kind === 'sheets' && (
        <Checkbox
          checked={choice.isBlank}
          onChange={({ target }) => onChoice({ ...choice, isBlank: target.checked })}
        >
          空白表（手填）
        </Checkbox>
      )}
    </div>
  )
}
