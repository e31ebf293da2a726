import type { ReadBack } from '../report/read-back'

/** What an edited Word file says, to be looked at before any of it is taken over. */
export interface ReadBackView extends ReadBack {
  token: string
  fileName: string
  /** Paragraphs that are as they were and not listed. */
  unchanged: number
}
