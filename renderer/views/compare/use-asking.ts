import type { ComparisonAction, ComparisonStanding } from '@shared/replies/comparison'
import { type RefObject, useState } from 'react'
import type { Decision } from '../../parts/decisions'
import { lead } from './lead'

/** What the panel is about to record, in place. */
export type Asked =
  | { kind: 'accept' | 'order' }
  | { kind: 'decide'; decision: Decision }
  | { kind: 'note'; about: string | null }

export interface Asking {
  asked: Asked | null
  /** Why what was asked for cannot be done now. */
  refusal: string | null
  ask(asked: Asked): void
  close(): void
}

/** Opens the form that was asked for, or says why it cannot be; afterwards the keyboard is back where it was. */
export function useAsking({ against }: ComparisonStanding, pane: RefObject<HTMLElement | null>): Asking {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const ask = (next: Asked) => {
    const problem = next.kind === 'note' ? null : against[next.kind satisfies ComparisonAction]
    setRefusal(problem?.message ?? null)
    setAsked(problem ? null : next)
  }
  const close = () => {
    const about = asked?.kind === 'note' ? asked.about : null
    setAsked(null)
    requestAnimationFrame(() => (about === null ? pane.current?.focus() : lead(pane.current, about)))
  }
  return { asked, refusal, ask, close }
}
