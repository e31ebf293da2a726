import type { CellRemark, ImportKind } from '../import/staging'
import type { EditedReport } from '../report/edits'
import type { MarkedReport } from '../report/marked'
import type { Trace, TracePlace, TraceRow } from '../report/trace/trace'

export interface StagedView {
  token: string
  fileName: string
  kind: ImportKind
  rows: number
  added: number
  changed: number
  same: number
  problems: readonly CellRemark[]
  /** What was understood in its own way; it does not hold the import up. */
  notes: readonly CellRemark[]
}

/** How a figure of a report came to be. */
export interface FigureTrace {
  text: string
  /** Written by hand, so that nothing counts it again. */
  isByHand: boolean
  /** The same figure counted again from the record, which it has to equal. */
  counted: string
  /** In one sentence. */
  made: string
  rows: readonly TracedRow[]
  /** Rows that are not listed. */
  more: number
}

/** A value behind a figure, and where the window can show it. */
export interface TracedRow extends Omit<TraceRow, 'parts' | 'place'> {
  place: TracePlace | CityTracePlace | null
}

/** A town of the city, or a subject of it. */
export interface CityTracePlace {
  caseId: string
  subject: string | null
}

/** What a trace comes to, of a case or of the city. */
export interface TracedFigure extends Omit<Trace, 'rows'> {
  rows: readonly TracedRow[]
}

export interface ReportPreview extends Omit<EditedReport, 'report'> {
  report: MarkedReport
}

export interface ReportFile {
  path: string
  bytes: number
  sha256: string
}
