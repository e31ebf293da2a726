import type { Phase } from '@shared/case/phase'
import type { ComparedPhases } from '@shared/comparison'
import { PHASE_SHORT } from '@shared/text.zh'
import { Select } from 'antd'

const choices = (phases: readonly Phase[]) => phases.map((value) => ({ value, label: PHASE_SHORT[value] }))
const BASELINES = choices(['selfAssessment', 'assistance'])
const AGAINST = choices(['verification', 'recheck'])

interface PhaseChoiceProps {
  phases: ComparedPhases
  onChange(phases: ComparedPhases): void
}

/** Which two phases are laid side by side. */
export function PhaseChoice({ phases, onChange }: PhaseChoiceProps) {
  return (
    <div className="phase-choice">
      <Select
        aria-label="基准阶段"
        options={BASELINES}
        value={phases.baseline}
        onChange={(baseline) => onChange({ ...phases, baseline })}
      />
      <span className="quiet">对</span>
      <Select
        aria-label="比对阶段"
        options={AGAINST}
        value={phases.against}
        onChange={(against) => onChange({ ...phases, against })}
      />
    </div>
  )
}
