import type { ReportChoice, ReportKind } from '@shared/contract/papers'
import type { ReportFile, TracedFigure } from '@shared/replies/papers'
import type { TracedReport } from '@shared/report'
import type { EditedReport } from '@shared/report/edits'
import type { Source } from '@shared/report/source'

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
  /** Notes in the file that a document was written. */
  issued(kind: ReportKind, actor: string, files: readonly ReportFile[]): void
}

export interface Rewriting {
  kind: ReportKind
  paragraph: string
  text: string | null
}
