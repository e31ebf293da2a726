import type { ComparedPhases } from '@shared/comparison'
import type { ComparisonRow } from '@shared/replies/comparison'
import { PHASE_SHORT } from '@shared/text.zh'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useRead } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Empty } from '../../parts/empty'
import { Reading } from '../../parts/reading'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import '../../styles/action.css'
import '../../styles/grid.css'
import '../../styles/compare.css'
import '../../styles/side-by-side.css'
import { ComparisonPane } from './comparison-pane'
import { bySeverity, nextInconsistent } from './difference'
import { LayoutSwitch, useLayout } from './matrix/layout-switch'
import { MatrixMap } from './matrix/matrix-map'
import { MatrixPane } from './matrix/matrix-pane'
import { PhaseChoice } from './phase-choice'
import { SubjectList } from './subject-list'
import { useComparisonPlace } from './use-comparison-place'

/** The sheets of the same subjects side by side, the gravest first. */
export function CompareView() {
  const { comparison, keep } = useComparisonPlace()
  const { baseline, against } = comparison
  const phases = { baseline, against }
  const [layout, setLayout] = useLayout()
  const list = useRead('comparison.list', phases)
  const openMatrix = () => setLayout('matrix')
  if (layout === 'matrix')
    return <MatrixPane phases={phases} onPhases={keep} onLeave={() => setLayout('pairs')} />
  return (
    <Reading of={list}>
      {(rows) => (
        <Compared
          key={JSON.stringify(phases)}
          rows={rows}
          phases={phases}
          onPhases={keep}
          onMatrix={openMatrix}
        />
      )}
    </Reading>
  )
}

interface ComparedProps {
  rows: readonly ComparisonRow[]
  phases: ComparedPhases
  onPhases(phases: ComparedPhases): void
  onMatrix(): void
}

function Compared({ rows, phases, onPhases, onMatrix }: ComparedProps) {
  const { place, move } = usePlace()
  const ordered = useMemo(() => rows.toSorted(bySeverity), [rows])
  const found = ordered.findIndex((row) => row.subject.id === place.subject)
  const index = Math.max(0, found)
  const choose = (row: ComparisonRow | undefined) =>
    row && move({ subject: row.subject.id, criterion: null, draft: null })
  const inconsistent = nextInconsistent(ordered, index)

  useSubjectKeys({
    '[【': () => choose(ordered[index - 1]),
    ']】': () => choose(ordered[index + 1]),
    '}」｝': () => choose(inconsistent),
  })

  const current = ordered[index]
  const choice = <PhaseChoice phases={phases} onChange={onPhases} />
  if (!current)
    return (
      <>
        <div className="toolbar view-bar">{choice}</div>
        <NothingToCompare phases={phases} />
      </>
    )
  return (
    <div className="compare">
      <aside className="compare-list">
        <LayoutSwitch value="pairs" onChange={onMatrix} />
        {choice}
        <MatrixMap phases={phases} onOpen={onMatrix} />
        <SubjectList rows={ordered} current={current.subject.id} onChoose={choose} />
        {inconsistent && (
          <Button className="compare-next" onClick={() => choose(inconsistent)}>
            下一家不一致
          </Button>
        )}
      </aside>
      <ComparisonPane key={current.subject.id} subject={current.subject.id} phases={phases} />
    </div>
  )
}

/** What each of these keys does, as the Chinese keyboard also types them. */
function useSubjectKeys(ways: Readonly<Record<string, () => void>>): void {
  useWindowKeys((event) => {
    if (isTaken(event) || event.ctrlKey || event.altKey || event.key.length > 1) return
    Object.entries(ways).find(([keys]) => keys.includes(event.key))?.[1]()
  })
}

function NothingToCompare({ phases: { baseline, against } }: { phases: ComparedPhases }) {
  const { move } = usePlace()
  return (
    <Empty
      title={`还没有可比对的对象：同一家既有${PHASE_SHORT[baseline]}、又有${PHASE_SHORT[against]}的分数，才能比对。`}
    >
      <Button type="primary" onClick={() => move({ view: 'enterprises', phase: against })}>
        去选企业评分
      </Button>
    </Empty>
  )
}
