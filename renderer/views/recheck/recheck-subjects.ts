import type { RecheckDecision } from '@shared/case/action'
import { TOWNSHIP } from '@shared/case/subject'
import type { ActionSubject, ActionView } from '@shared/replies/action'

/** A subject that the re-check has to decide on, with what it decided on the latest round. */
export interface RecheckSubject {
  subject: ActionSubject
  decision: RecheckDecision | null
}

/** The township and every verified enterprise; a decision on an earlier round asks for a new one. */
export const recheckSubjects = ({ subjects, decisions }: ActionView): RecheckSubject[] =>
  subjects
    .filter(({ id, verification }) => id === TOWNSHIP || ['complete', 'signed'].includes(verification))
    .map((subject) => {
      const decision = decisions.find((each) => each.subject === subject.id) ?? null
      return { subject, decision: decision && decision.round >= subject.round ? decision : null }
    })
