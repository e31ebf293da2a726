import type { ScoredPhase } from '../../case/phase'
import { PHASE_SHORT } from '../../text.zh'
import type { Part } from '../source'
import type { CaseReading } from './case-reading'

/** One value behind a figure, and where in the case it stands. */
export interface TraceRow {
  /** Whose it is, in words. */
  name: string
  /** Which sheet, criterion or fact. */
  where: string
  value: string
  /** Where the window can show it; null for what stands on no sheet and in no list. */
  place: TracePlace | null
  /** The parts of sheets that went in. */
  parts: readonly Part[]
}

export interface TracePlace {
  view: 'score' | 'enterprises' | 'draw' | 'orders' | 'people'
  subject: string | null
  phase: ScoredPhase | null
  criterion: string | null
}

/** How a figure came to be: what should be printed, one sentence, and the values that went in. */
export interface Trace {
  text: string
  made: string
  rows: readonly TraceRow[]
}

/** Which sheet and which part of it, in words. */
function partWords({ phase, round, section, criteria }: Part): string {
  const sheet = `${PHASE_SHORT[phase]}${round && round > 1 ? `第${round}轮` : ''}`
  if (criteria) return `${sheet}，细则${criteria.join('、')}`
  return section ? `${sheet}，第${section}部分` : `${sheet}总分`
}

export const partRow = (reading: CaseReading, part: Part, value: string): TraceRow => ({
  name: reading.nameOf(part.subject),
  where: partWords(part),
  value,
  place: {
    view: 'score',
    subject: part.subject,
    phase: part.phase,
    criterion: part.criteria?.[0] ?? null,
  },
  parts: [part],
})

/** An enterprise of the list and a fact of it. */
export const factRow = (reading: CaseReading, subject: string, where: string, value: string): TraceRow => ({
  name: reading.nameOf(subject),
  where,
  value,
  place: { view: 'enterprises', subject, phase: null, criterion: null },
  parts: [],
})
