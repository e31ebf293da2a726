import { useEffect, useRef } from 'react'
import { Gap } from '../../parts/gap'
import { subjectTitle } from '../../parts/subject-name'
import { VerdictMark } from '../../parts/verdict-mark'
import type { OrderGroup } from './orders-of'
import { RoundColumn } from './round-column'

interface OrderGroupLineProps {
  group: OrderGroup
  /** The subject that the panel came for. */
  isCurrent: boolean
}

/** One subject with its rounds side by side: what was found, what was ordered, what came of it. */
export function OrderGroupLine({ group: { subject, orders }, isCurrent }: OrderGroupLineProps) {
  const line = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const rounds = [1, ...orders.map(({ round }) => round)]
  return (
    <article ref={line} className="order-group" aria-label={subjectTitle(subject)}>
      <header className="order-head">
        <h3>{subjectTitle(subject)}</h3>
        {subject.verdict && <VerdictMark of={subject.verdict} />}
        <Gap of={subject.gap} />
      </header>
      <div className="rounds">
        {rounds.map((round) => (
          <RoundColumn
            key={round}
            subject={subject}
            round={round}
            order={orders.find((each) => each.round === round) ?? null}
            found={orders.find((each) => each.round === round + 1)?.flags ?? subject.flags}
          />
        ))}
      </div>
    </article>
  )
}
