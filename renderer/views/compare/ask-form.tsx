import { assertNever } from '@shared/outcome'
import type { ComparisonView } from '@shared/replies/comparison'
import { DecisionForm } from '../../parts/decision-form'
import { OrderForm } from '../../parts/order-form'
import { AcceptForm } from './accept-form'
import { NoteAsk } from './note-ask'
import type { Asked } from './use-asking'

interface AskFormProps {
  found: ComparisonView
  asked: Asked
  onClose(): void
}

/** The form of what was asked for; it is open in place, and nothing is recorded before it is sent. */
export function AskForm({ found, asked, onClose }: AskFormProps) {
  const { subject, standing } = found
  switch (asked.kind) {
    case 'accept':
      return <AcceptForm subject={subject.id} onClose={onClose} />
    case 'order':
      return (
        <OrderForm
          subject={{ ...subject, round: standing.round }}
          causes={standing.causes}
          onClose={onClose}
        />
      )
    case 'decide': {
      const { decision } = asked
      const initial = standing.decision?.decision === decision ? standing.decision.reason : ''
      return <DecisionForm subject={subject.id} decision={decision} initial={initial} onClose={onClose} />
    }
    case 'note':
      return <NoteAsk found={found} about={asked.about} onClose={onClose} />
    default:
      return assertNever(asked)
  }
}
