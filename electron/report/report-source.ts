import type { ReportChoice, ReportKind } from '@shared/contract/papers'
import type { ReportFile, TracedFigure } from '@shared/replies/papers'
import type { ReportModel, TracedReport } from '@shared/report'
import type { EditedReport } from '@shared/report/edits'
import type { Source } from '@shared/report/source'
import type { WordMarks } from '@shared/report/word-marks'

/** What documents are made of: an open case, or an open city file. */
export interface ReportSource {
  /** A document as the program words it, bearing today's date. */
  generated(choice: ReportChoice): TracedReport
  /** The same with the paragraphs that were rewritten. */
  edited(choice: ReportChoice): EditedReport
  /** How a figure of it came to be, counted again from what the file holds. */
  trace(source: Source): TracedFigure
  /** Puts somebody's own words in the place of a paragraph; null gives the generated ones back. */
  rewrite(actor: string, asked: Rewriting): { event: string }
  /** Throws CaseProblem `damaged` where the file does not verify. */
  check(): void
  /** By what a Word file of this document can be read back; nothing where it cannot. */
  marks(of: Marked): WordMarks | undefined
  /** Answers what notes in the file that a document was written, as the file was at the moment of this call. */
  issuing(kind: ReportKind, actor: string): (files: readonly ReportFile[]) => void
}

/** A document that is about to be written. */
export interface Marked {
  kind: ReportKind
  subject?: string | null
  model: ReportModel
}

export interface Rewriting {
  kind: ReportKind
  paragraph: string
  text: string | null
}
