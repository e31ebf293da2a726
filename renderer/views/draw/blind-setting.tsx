import type { CasePhase } from '@shared/case/phase'
import { Switch } from 'antd'
import { useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Problem } from '../../parts/problem'

/** Whether verifiers score before they may see what the town and the panel of 帮扶 gave. */
export function BlindSetting({ isBlind, phase }: { isBlind: boolean; phase: CasePhase }) {
  const set = useWrite('blind.set')
  return (
    <Block title="盲评">
      <div className="field-line">
        <span className="field-name">督导核实时盲评</span>
        <Switch
          aria-label="督导核实时盲评"
          checked={isBlind}
          checkedChildren="开"
          unCheckedChildren="关"
          loading={set.isPending}
          onChange={(blind) => set.mutate({ blind })}
        />
      </div>
      <p className="quiet">
        打开后，督导核实期间看不到企业的自评和帮扶评分，也不比对、不出报告；该企业的核实一经签认就自动显示。
        {phase === 'verification' && '案卷正在督导核实：打开后不能再关，要看某家的自评须逐家揭示并写明原因。'}
      </p>
      <Problem error={set.error} />
    </Block>
  )
}
