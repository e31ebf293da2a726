import type { ReportKind } from '@shared/contract/papers'
import type { ParagraphEdit } from '@shared/report/edits'
import { createContext, useContext } from 'react'

/** A paragraph that is being rewritten. */
export interface Rewrite {
  paragraph: string
  /** Begins with the figures of today where those in the text have changed. */
  isWithNewFigures: boolean
}

export interface Rewriting {
  kind: ReportKind
  edits: readonly ParagraphEdit[]
  rewrite: Rewrite | null
  start(rewrite: Rewrite): void
  stop(): void
}

export const RewritingContext = createContext<Rewriting | null>(null)

export function useRewriting(): Rewriting {
  const rewriting = useContext(RewritingContext)
  if (!rewriting) throw new Error('useRewriting outside a report')
  return rewriting
}
