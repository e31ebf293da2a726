import type { ActionView } from '@shared/replies/action'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useRead } from '../../api/hooks'
import { type Panel, usePlace } from '../../desk/place'
import { useArrival } from '../../desk/use-arrival'
import { Reading } from '../../parts/reading'
import '../../styles/action.css'
import '../../styles/people.css'
import { Benchmarks } from './benchmarks'
import { Findings } from './findings'
import { People } from './people'
import { TownFacts } from './town-facts'

type Part = 'people' | 'findings' | 'benchmarks' | 'town'

/** Who takes part, what 帮扶 found, the enterprises to look up to, and the town's own numbers. */
export function PeopleView() {
  return <Reading of={useRead('action.read', {})}>{(action) => <Parts action={action} />}</Reading>
}

/** In the last phase the benchmark enterprises are what is missing; before it, the people come first. */
const firstPart = ({ phase, people }: ActionView): Part => {
  if (phase === 'wrapUp') return 'benchmarks'
  return phase === 'assistance' && people.length > 0 ? 'findings' : 'people'
}

const partOf = (panel: Panel): Part | null => (panel === 'people' || panel === 'findings' ? panel : null)

function Parts({ action }: { action: ActionView }) {
  const { panel } = usePlace()
  const [part, setPart] = useState(() => partOf(panel) ?? firstPart(action))
  useArrival(panel, (next) => setPart((now) => partOf(next) ?? now))
  const options = [
    { value: 'people' as const, label: `人员 ${action.people.length}` },
    { value: 'findings' as const, label: `帮扶发现 ${action.findings.length}` },
    { value: 'benchmarks' as const, label: `标杆企业 ${action.benchmarks.length}` },
    { value: 'town' as const, label: '镇情数据' },
  ]
  return (
    <>
      <div className="toolbar view-bar people-parts">
        <Segmented aria-label="看什么" options={options} value={part} onChange={setPart} />
      </div>
      <div className="action-page">
        {part === 'people' && <People people={action.people} />}
        {part === 'findings' && <Findings action={action} />}
        {part === 'benchmarks' && <Benchmarks action={action} />}
        {part === 'town' && <TownFacts township={action.township} />}
      </div>
    </>
  )
}
