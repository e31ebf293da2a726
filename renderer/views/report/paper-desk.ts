import type { ReportKind } from '@shared/contract/papers'
import type { CityTracePlace } from '@shared/replies/papers'
import type { TracePlace } from '@shared/report/trace/trace'
import { createContext, useContext } from 'react'

/** What the documents need of the desk around them, whether a case or a city file lies on it. */
export interface PaperDesk {
  /** The documents that can be made of the file, and the one that is shown first. */
  kinds: readonly ReportKind[]
  first: ReportKind
  /** The subject that was looked at before. */
  subject: string | null
  /** Paragraphs that were being rewritten and are not saved, by report and paragraph. */
  rewritings: Map<string, string>
  /** Shows where a value behind a figure stands. */
  lead(place: TracePlace | CityTracePlace): void
}

export const PaperDeskContext = createContext<PaperDesk | null>(null)

export function usePaperDesk(): PaperDesk {
  const desk = useContext(PaperDeskContext)
  if (!desk) throw new Error('usePaperDesk outside a desk with papers')
  return desk
}
