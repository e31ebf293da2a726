import { Button } from 'antd'
import { useState } from 'react'
import { Gap } from '../../parts/gap'
import { OrderForm } from '../../parts/order-form'
import { subjectTitle } from '../../parts/subject-name'
import type { Proposal } from './orders-of'

interface ProposalListProps {
  proposals: readonly Proposal[]
  /** The subject that the panel came from. */
  current: string | null
}

/** Subjects that ask for 重新帮扶, the widest gap first; the order is written in place. */
export function ProposalList({ proposals, current }: ProposalListProps) {
  const [open, setOpen] = useState<string | null>(null)
  const [last, setLast] = useState(current)
  return (
    <ul className="proposals">
      {proposals.map((proposal) => (
        <ProposalLine
          key={proposal.subject.id}
          of={proposal}
          isOpen={open === proposal.subject.id}
          isCurrent={last === proposal.subject.id}
          onTurn={(isOpen) => {
            setOpen(isOpen ? proposal.subject.id : null)
            setLast(proposal.subject.id)
          }}
        />
      ))}
    </ul>
  )
}

interface ProposalLineProps {
  of: Proposal
  isOpen: boolean
  isCurrent: boolean
  onTurn(isOpen: boolean): void
}

function ProposalLine({ of: { subject, causes }, isOpen, isCurrent, onTurn }: ProposalLineProps) {
  return (
    <li aria-label={subjectTitle(subject)}>
      <div className="proposal">
        <strong>{subjectTitle(subject)}</strong>
        <Gap of={subject.gap} />
        <span className="quiet proposal-causes" title={causes.join('；')}>
          {causes[0]}
          {causes.length > 1 && `，等 ${causes.length} 条`}
        </span>
        {!isOpen && (
          <Button autoFocus={isCurrent} onClick={() => onTurn(true)}>
            下通知…
          </Button>
        )}
      </div>
      {isOpen && <OrderForm subject={subject} causes={causes} onClose={() => onTurn(false)} />}
    </li>
  )
}
