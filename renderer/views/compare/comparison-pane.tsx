import { TOWNSHIP } from '@shared/case'
import type { ComparedPhases } from '@shared/comparison'
import type { Flag } from '@shared/flags/flag'
import type { ComparisonView } from '@shared/replies'
import { indexRubric, type Rubric } from '@shared/rubric'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useRead } from '../../api/hooks'
import { usePlace } from '../../desk/place'
import { Reading } from '../../parts/reading'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import { CompareControls, type CompareOrder } from './compare-controls'
import { CompareGrid } from './compare-grid'
import { CompareHeader } from './compare-header'
import { byGap, isDifferent } from './difference'
import { FlagList } from './flag-list'
import { lead } from './lead'
import { UnansweredNote } from './unanswered-note'

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
  const { criterion } = usePlace().place
  const { pairs } = found.comparison
  const [isOnlyDifferent, setOnlyDifferent] = useState(
    () => !pairs.some((pair) => pair.id === criterion && pair.gap === 0),
  )
  const [order, setOrder] = useState<CompareOrder>('form')
  const pane = useRef<HTMLDivElement>(null)
  const answered = pairs.filter((pair) => pair.gap !== null)
  const kept = isOnlyDifferent ? answered.filter(isDifferent) : answered
  const shown = order === 'gap' ? kept.toSorted(byGap) : kept
  const different = shown.filter(isDifferent).map(({ id }) => id)

  useEffect(() => lead(pane.current, criterion ?? undefined), [criterion])

  const go = (by: -1 | 1) => {
    const here = document.activeElement?.closest('[data-criterion]')?.getAttribute('data-criterion')
    const at = different.indexOf(here ?? '')
    const to = at < 0 ? (by > 0 ? 0 : different.length - 1) : at + by
    lead(pane.current, different[Math.max(0, Math.min(different.length - 1, to))])
  }
  const follow = ({ criterion, section }: Flag) => {
    const isHidden = criterion !== null && !shown.some(({ id }) => id === criterion)
    if (isHidden) setOnlyDifferent(false)
    if (section !== null && order === 'gap') setOrder('form')
    requestAnimationFrame(() => lead(pane.current, criterion ?? section ?? undefined))
  }

  useWindowKeys((event) => {
    const arrow = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined
    if (event.altKey && arrow) {
      event.preventDefault()
      go(arrow)
    } else if (event.key.toLowerCase() === 'd' && !event.ctrlKey && !isTaken(event)) {
      setOnlyDifferent((now) => !now)
    }
  })

  return (
    <>
      <CompareHeader found={found} phases={phases} />
      <CompareControls
        isOnlyDifferent={isOnlyDifferent}
        order={order}
        differences={pairs.filter(isDifferent).length}
        onOnlyDifferent={setOnlyDifferent}
        onOrder={setOrder}
        onGo={go}
      />
      <div className="grid" ref={pane}>
        <FlagList flags={found.flags} onFlag={follow} />
        <CompareGrid
          comparison={found.comparison}
          rubric={rubric}
          phases={phases}
          shown={shown}
          isByForm={order === 'form'}
          changedAfterReveal={found.changedAfterReveal}
        />
        <UnansweredNote comparison={found.comparison} phases={phases} rubric={rubric} />
      </div>
    </>
  )
}
