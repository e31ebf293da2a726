import { TOWNSHIP } from '@shared/case/subject'
import { shownColumns } from '@shared/columns'
import type { ComparedPhases } from '@shared/comparison'
import type { ComparisonView } from '@shared/replies/comparison'
import { indexRubric, type Rubric } from '@shared/rubric'
import { useMemo, useRef } from 'react'
import { useRead } from '../../api/hooks'
import { Reading } from '../../parts/reading'
import { ColumnChoice } from './column-choice'
import { CompareControls } from './compare-controls'
import { CompareGrid } from './compare-grid'
import { CompareHeader } from './compare-header'
import { FlagList } from './flag-list'
import { StandingBar } from './standing-bar'
import { UnansweredNote } from './unanswered-note'
import { useAsking } from './use-asking'
import { useCompareKeys } from './use-compare-keys'
import { useComparisonPlace } from './use-comparison-place'
import { useRows } from './use-rows'

export function ComparisonPane({ subject, phases }: { subject: string; phases: ComparedPhases }) {
  const form = useRead('rubric.read', { subject: subject === TOWNSHIP ? 'township' : 'enterprise' })
  const rubric = useMemo(() => form.data && indexRubric(form.data), [form.data])
  const comparison = useRead('comparison.read', { ...phases, subject })
  return (
    <section className="compare-pane" aria-label="比对结果">
      <Reading of={form}>
        {() => (
          <Reading of={comparison}>
            {(found) => <SideBySide found={found} phases={phases} rubric={rubric!} />}
          </Reading>
        )}
      </Reading>
    </section>
  )
}

interface SideBySideProps {
  found: ComparisonView
  phases: ComparedPhases
  rubric: Rubric
}

function SideBySide({ found, phases, rubric }: SideBySideProps) {
  const { comparison, keep } = useComparisonPlace()
  const { isOnlyDifferent, order } = comparison
  const pane = useRef<HTMLDivElement>(null)
  const asking = useAsking(found.standing, pane)
  const columns = shownColumns(found.columns, comparison.columns, found.standing.phase)
  const { rows, different, go, follow } = useRows(found, columns, pane)
  const turnOnlyDifferent = () => keep({ isOnlyDifferent: !isOnlyDifferent })
  useCompareKeys({ asking, go, turnOnlyDifferent })

  return (
    <>
      <CompareHeader found={found} />
      <CompareControls
        isOnlyDifferent={isOnlyDifferent}
        order={order}
        different={different}
        onKeep={keep}
        onGo={go}
      />
      <div className="grid" ref={pane} tabIndex={-1}>
        <div className="compare-top">
          <StandingBar found={found} asking={asking} />
          <FlagList flags={found.flags} onFlag={follow} />
          <ColumnChoice columns={found.columns} shown={columns} onChoose={(ids) => keep({ columns: ids })} />
        </div>
        <CompareGrid
          found={found}
          rubric={rubric}
          columns={columns}
          rows={rows}
          isByForm={order === 'form'}
          asking={asking}
        />
        <UnansweredNote
          {...{ phases, rubric }}
          comparison={found.comparison}
          subject={found.subject.id}
          contested={found.contested}
        />
      </div>
    </>
  )
}
