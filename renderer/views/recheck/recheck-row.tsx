import type { RecheckDecision } from '@shared/case/action'
import { SCORED_PHASES } from '@shared/case/phase'
import { formatTotal } from '@shared/format'
import type { ActionSubject } from '@shared/replies/action'
import type { SheetTotal } from '@shared/replies/sheet'
import type { EnterpriseRow } from '@shared/replies/subject'
import { useRef, useState } from 'react'
import { DecisionForm } from '../../parts/decision-form'
import { DecisionMark } from '../../parts/decision-mark'
import type { Decision } from '../../parts/decisions'
import { subjectTitle } from '../../parts/subject-name'
import { RecheckActions } from './recheck-actions'

interface RecheckRowProps {
  subject: ActionSubject
  decision: RecheckDecision | null
  totals: EnterpriseRow['totals']
  /** Whether decisions may be recorded now. */
  isOpen: boolean
}

/** One subject with its totals and what the re-check says of it; the reason is given in place. */
export function RecheckRow({ subject, decision, totals, isOpen }: RecheckRowProps) {
  const [asked, setAsked] = useState<Decision | null>(null)
  const row = useRef<HTMLTableSectionElement>(null)
  const title = subjectTitle(subject)
  const close = () => {
    setAsked(null)
    row.current?.querySelector('button')?.focus()
  }
  return (
    <tbody ref={row} aria-label={title}>
      <tr className={asked ? 'row-open' : undefined}>
        <th scope="row">{title}</th>
        {SCORED_PHASES.map((phase) => (
          <td key={phase} className="number">
            <Total of={totals[phase]} />
          </td>
        ))}
        <td>{decision ? <DecisionMark of={decision} /> : <span className="quiet">— 未定</span>}</td>
        <td>
          <RecheckActions
            subject={subject.id}
            isOpen={isOpen}
            asked={asked}
            decided={decision?.decision ?? null}
            onAsk={setAsked}
          />
        </td>
      </tr>
      {asked && (
        <tr className="row-ask">
          <td colSpan={7}>
            <DecisionForm
              key={asked}
              subject={subject.id}
              decision={asked}
              initial={decision?.decision === asked ? decision.reason : ''}
              onClose={close}
            />
          </td>
        </tr>
      )}
    </tbody>
  )
}

function Total({ of }: { of: SheetTotal | null }) {
  if (!of) return <span className="quiet">—</span>
  if (of.unanswered > 0) return <span className="quiet">未评 {of.unanswered}</span>
  return formatTotal(of.total)
}
