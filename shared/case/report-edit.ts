/** The most characters of a rewritten paragraph. */
export const EDITED_TEXT_MAX = 4_000

/** A paragraph of a report in somebody's own words, printed in the place of the generated ones until they are wanted back. */
export interface ReportEdit {
  /** The kind of document. */
  report: string
  paragraph: string
  text: string
  /** The generated text that it was written over, and the figures in it from left to right. */
  basedOn: string
  figures: readonly string[]
  by: string
  at: string
}
